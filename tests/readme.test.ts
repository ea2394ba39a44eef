import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundledRegistry } from '../utils/publisher/federation/bundle-registry';
import packageJson from '../package.json';
import messages from '../public/_locales/en/messages.json';

const readme = readFileSync('README.md', 'utf8');
const said = readme.replace(/\s+/g, ' ');

/** The sentences of the pages whose keys begin so, in their order. */
const sentences = (beginning: string) =>
  Object.entries(messages)
    .filter(([key]) => key.startsWith(beginning))
    .map(([key, { message }]) => ({ key, message }));

test.each([
  ['What it does:', 'does_'],
  ['What it never does:', 'never_'],
])('README says what the pages say, no more and no less: %s', (heading, beginning) => {
  const list = readme.split(`\n${heading}\n`)[1]?.trimStart().split('\n\n')[0] ?? '';
  const bullets = list.split(/^- /m).slice(1);
  expect(bullets.map((bullet) => bullet.replace(/\s+/g, ' ').trim())).toEqual(
    sentences(beginning).map(({ message }) => message),
  );
});

/** What stands in the first column; the sites have no name in a manifest. */
const nameOf = (key: string) =>
  key === 'permission_sites' ? messages.permission_sitesName.message : `\`${key.replace('permission_', '')}\``;

test('README explains each permission in the words of the options page, and no other', () => {
  const table = readme.split('\nPermissions:\n')[1]?.trimStart().split('\n\n')[0] ?? '';
  const rows = table.split('\n').slice(2); // below the heading and its rule
  const cells = rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const explained = sentences('permission_').filter(({ key }) => key !== 'permission_sitesName');
  expect(cells).toEqual(explained.map(({ key, message }) => [nameOf(key), message]));
});

test('README counts the catalogue as it is', () => {
  const services = readdirSync('data/services').length;
  const kinds = readdirSync('data/kinds').length;
  expect(said).toContain(`${services} tracked services and ${kinds} kinds of service`);
});

test('README counts the registry as it is bundled', async () => {
  const { organizations } = await bundledRegistry();
  const members = organizations.filter(({ membership }) => membership.state === 'member');
  const former = organizations.filter(({ membership }) => membership.state === 'former').length;
  const uncertain = organizations.filter(({ membership }) => membership.state === 'uncertain').length;
  const services = members.reduce((sum, organization) => sum + organization.services.length, 0);
  expect(said).toContain(`${members.length} members of the collective and ${services} of their services`);
  expect(former).toBe(1);
  expect(said).toContain(`one former member and ${uncertain} hosts of which membership is not known`);
});

test('every command that README names exists', () => {
  const named = [...readme.matchAll(/npm (?:run (?:--silent )?)?([a-z]+)/g)].map(([, name]) => name!);
  const known = new Set([...Object.keys(packageJson.scripts), 'install', 'ci']);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});

test('every file that README links to exists', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path!);
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter((path) => !existsSync(path))).toEqual([]);
});

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundledRegistry } from '../data/build/bundle-registry';
import packageJson from '../package.json';
import messages from '../public/_locales/en/messages.json';

const readme = readFileSync('README.md', 'utf8');
const said = readme.replace(/\s+/g, ' ');

const promises = Object.entries(messages).filter(([key]) => /^(does|never|permission)_/.test(key));

test.each(promises)('README says what the pages say: %s', (_key, { message }) => {
  expect(said).toContain(message);
});

test('README counts the catalogue as it is', () => {
  const services = readdirSync('data/services').length;
  const kinds = readdirSync('data/kinds').length;
  expect(said).toContain(`${services} tracked services and ${kinds} kinds of service`);
});

test('README counts the registry as it is bundled', async () => {
  const { organizations } = await bundledRegistry();
  const members = organizations.filter(({ membership }) => membership.state === 'member');
  const former = organizations.length - members.length;
  const services = members.reduce((sum, organization) => sum + organization.services.length, 0);
  expect(said).toContain(`${members.length} members of the collective and ${services} of their services`);
  expect(former).toBe(1);
  expect(said).toContain('and one former member');
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

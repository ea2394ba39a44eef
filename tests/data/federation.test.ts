import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { bundledRegistry } from '../../utils/publisher/federation/bundle-registry';
import { folderFiles } from '../../utils/publisher/federation/folder-files';
import { readFederationTree } from '../../utils/publisher/federation/read-federation-tree';

const folder = fileURLToPath(new URL('../../data/federation', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.properties') && statSync(join(folder, path)).isFile())
  .toSorted();
const tree = await readFederationTree('chatons.properties', folderFiles(folder));
const listed = tree.organizations;
const classify = (name: string) => ({
  software: [],
  kinds: name === 'Etherpad' ? ['collab-text'] : [],
  possibleKinds: [],
});

test('every file can be read without a problem', () => {
  expect([...tree.problems, ...listed.flatMap(({ problems }) => problems)]).toEqual([]);
});

test('every file is listed, and everything listed is there', () => {
  const read = listed.flatMap(({ file, services }) => [file, ...services.map((each) => each.file)]);
  const addresses = read.map((file) => String(file?.file.url));
  expect(['chatons.properties', ...addresses].toSorted()).toEqual(files);
});

test('holds the members of which there was recent evidence at first, and the one that left', () => {
  const isFormer = ({ file }: (typeof listed)[number]) => file?.memberUntil !== undefined;
  const members = listed.filter((organization) => !isFormer(organization));
  expect(members.length).toBeGreaterThanOrEqual(37);
  expect(members.flatMap(({ services }) => services).length).toBeGreaterThanOrEqual(141);
  const former = listed.filter(isFormer);
  expect(former.map(({ id, file }) => [id, file?.memberUntil])).toContainEqual(['libre-service-eu', '2023-09']);
  expect(former.flatMap(({ services }) => services).length).toBeGreaterThanOrEqual(1);
});

test('an organisation lies in the folder of its key, a service in the file of its own', () => {
  for (const { id, file, services } of listed) {
    expect(id).toMatch(/^[a-z0-9-]+$/);
    expect(file?.file.url).toBe(`organizations/${id}/organization.properties`);
    for (const service of services) {
      expect(service.file?.file.url).toBe(`organizations/${id}/${service.key}.properties`);
    }
  }
});

describe.each(files)('%s', (path) => {
  const lines = readFileSync(join(folder, path), 'utf8').split('\n');

  test('states a source with a date above each fact [S92]', () => {
    const bare = lines.filter(
      (line, index) =>
        /^[a-z]/.test(line) && !/^(file|subs)\./.test(line) && !/^# Source: .+ \(.+\)$/.test(lines[index - 1] ?? ''),
    );
    expect(bare).toEqual([]);
  });

  test('holds facts, sources and nothing else', () => {
    const other = lines.filter((line) => line !== '' && !/^# Source: |^[a-z][\w.-]* = \S/.test(line));
    expect(other).toEqual([]);
  });
});

test('a membership date is no more exact than its source', () => {
  const since = listed.flatMap(({ id, file }) =>
    file?.memberSince === undefined ? [] : [`${id} ${file.memberSince}`],
  );
  expect(since).toEqual(
    expect.arrayContaining([
      'altertek 2021-12-21',
      'cloud-girofle 2020-12',
      'club1 2022',
      'deuxfleurs 2022',
      'facil 2016',
      'framasoft 2016-10',
      'la-contre-voie 2019-06',
      'le-retzien-libre 2017',
      'picasoft 2017',
      'resilien 2021-12',
      'sud-ouest-org 2017',
    ]),
  );
});

test('what a source says against a service travels with it', async () => {
  const { organizations } = await bundledRegistry(classify);
  const described = new Map(
    organizations.flatMap(({ services }) => services.map((each) => [each.id, each.description])),
  );
  expect(described.get('resilien/forge')).toMatch(/usage interne/);
  expect(described.get('framasoft/framatube')).toMatch(/Les vidéos de Framasoft elle-même/);
  expect(described.get('framasoft/framaspace')).toMatch(/sur demande d'admission/);
});

test('no service is a page that documents it: what cannot be used there is not offered', () => {
  const addresses = listed.flatMap(({ services }) => services.flatMap(({ file }) => file?.url ?? []));
  expect(addresses.filter((url) => /^https?:\/\/(docs?|wiki)\./.test(url))).toEqual([]);
});

test('becomes the bundled registry, which names no path of the machine that built it', async () => {
  const registry = await bundledRegistry(classify);
  expect(registry.created).toBe(tree.federation?.instant);
  expect(registry.version).toBe(Number(`${registry.created.slice(0, 10).replaceAll('-', '')}00`));
  expect(registry.version).toBeGreaterThanOrEqual(2026112300); // an older one would never be taken over from a package
  const ofList = registry.organizations.filter(({ membership }) => /^(member|former)$/.test(membership.state));
  expect(ofList.map(({ id }) => id)).toEqual(listed.map(({ id }) => id));
  const { website, domains } = registry.organizations.find(({ membership }) => membership.state === 'collective') ?? {};
  expect([website, domains]).toEqual(['https://www.chatons.org/', ['chatons.org']]);
  expect(JSON.stringify(registry)).not.toContain(relative('/', folder));
  const kaz = registry.organizations.find(({ id }) => id === 'kaz');
  expect(kaz?.services.map(({ id, kinds }) => [id, kinds])).toEqual([
    ['kaz/pad', ['collab-text']],
    ['kaz/forge', ['code-forge']],
    ['kaz/mail', ['email']],
    ['kaz/cloud', []],
    ['kaz/chat', ['team-chat']],
    ['kaz/accounting', []],
  ]);
  expect(kaz?.services[0]?.host).toEqual({ countryCode: 'FR' });
});

test('an address is the root of its instance, or said to be a page of the host', async () => {
  const { organizations } = await bundledRegistry(classify);
  const services = organizations.flatMap((organization) => organization.services);
  expect(
    services.filter(({ url, software }) => software?.name === 'Etherpad' && new URL(url).pathname !== '/'),
  ).toEqual([]);
  const pages = services.filter(({ entry }) => entry === 'page').map(({ id }) => id);
  expect(pages).toEqual(
    expect.arrayContaining(['chapril/xmpp', 'framasoft/framaspace', 'kaz/mail', 'nubo/mail', 'zaclys/cloud']),
  );
  const shared = services.filter(({ id, url, entry, software }) =>
    services.some(
      (one) => one.id !== id && one.url === url && one.software?.name !== software?.name && entry !== 'page',
    ),
  );
  expect(shared.map(({ id }) => id)).toEqual([]);
});

test('the software of a service is one, and mail has its kind though nobody names its software', async () => {
  const { organizations } = await bundledRegistry(classify);
  const services = organizations.flatMap((organization) => organization.services);
  expect(services.filter(({ software }) => software?.name.includes('/'))).toEqual([]);
  const mail = services.filter(({ kinds }) => kinds.includes('email')).map(({ id }) => id);
  expect(mail).toEqual(
    expect.arrayContaining(['arn/sans-nuage-mail', 'infini/mail', 'kaz/mail', 'nubo/mail', 'sud-ouest-org/mail']),
  );
});

test('membership that nobody shows, offers that are old or without a page, are not in it', () => {
  const ids = listed.flatMap(({ id, services }) => [id].concat(services.map(({ key }) => `${id}/${key}`)));
  for (const absent of [
    'felinn',
    'leprette',
    'ti-nuage',
    'libreon',
    'zaclys/mail',
    'infini/bin',
    'picasoft/peertube',
  ]) {
    expect(ids).not.toContain(absent);
  }
});

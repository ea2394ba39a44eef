import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Key } from '../../../../utils/publisher/site/key-files';
import type { Publication } from '../../../../utils/publisher/site/publish-site';
import { readRetiredFiles } from '../../../../utils/publisher/site/retired-files';
import { siteFiles } from '../../../../utils/publisher/site/site-files';
import { splitByOrganization } from '../../../../utils/publisher/site/split-by-organization';
import { verifyHead } from '../../../../utils/core/sync/verify-head';
import {
  catalogue,
  catalogueIn,
  member,
  members,
  newKey,
  publish,
  serviceOf,
  siteIn,
  temporaryFolder,
} from './published-site';

let keys: { privateKey: Key; publicKey: Key };
let folder: ReturnType<typeof temporaryFolder>;
beforeAll(async () => {
  keys = await newKey();
});
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const now = (day: string) => new Date(`2026-${day}T12:00:00Z`);
const ledger = () => readRetiredFiles(readFileSync(join(folder.path, 'retired.json'), 'utf8'));

const manyServices = (organization: string, count: number) =>
  Array.from({ length: count }, (_, index) => serviceOf(organization, `s${index}`, { description: 'x'.repeat(380) }));

/** One more publication over what lies in the folder. */
async function publishAgain(changes: Partial<Publication>) {
  const previous = { site: await siteIn(folder.path), read: siteFiles(folder.path), retired: ledger() };
  return publish(folder.path, { keys: [keys.privateKey], previous, ...changes });
}

test('what is published is what is read', async () => {
  const report = await publish(folder.path, { keys: [keys.privateKey] });
  expect(report).toMatchObject({
    outcome: 'published',
    head: { version: 2026112301, format: 1 },
    files: 3,
    newFiles: 3,
  });
  const site = await siteIn(folder.path, keys.publicKey);
  expect(site.organizations.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(members(3));
  expect(catalogueIn(folder.path, site)).toEqual(catalogue);
  expect(site.head).toMatchObject({ created: '2026-11-23T12:00:00.000Z', expires: '2026-11-24T12:00:00.000Z' });
  expect(readFileSync(join(folder.path, 'head.json')).length).toBeLessThan(1100);
});

test('leaves no unfinished file behind, and names each file by its hash', async () => {
  await publish(folder.path, { keys: [keys.privateKey] });
  expect(readdirSync(folder.path).toSorted()).toEqual(['files', 'head.json', 'retired.json']);
  const { head, index } = await siteIn(folder.path, keys.publicKey);
  const paths = [head.index, ...index.files].map(({ path }) => path.slice('files/'.length));
  expect(readdirSync(join(folder.path, 'files')).toSorted()).toEqual(paths.toSorted());
  expect([head.index, ...index.files].every(({ path, sha256 }) => path === `files/${sha256}.json`)).toBe(true);
});

test('one changed organisation changes one part, and every part stays below 256 kB', async () => {
  const many = members(2000);
  await publish(folder.path, { keys: [keys.privateKey], organizations: many });
  const before = await siteIn(folder.path);
  const changed = many.map((each) => (each.id === 'host7' ? member('host7', { name: 'Renamed' }) : each));
  const report = await publishAgain({ organizations: changed });
  const after = await siteIn(folder.path);
  const parts = after.index.files.filter(({ role }) => role === 'registry');
  expect(parts.length).toBeGreaterThan(3);
  expect(Math.max(...parts.map(({ bytes }) => bytes))).toBeLessThanOrEqual(256 * 1024);
  const known = new Set(before.index.files.map(({ path }) => path));
  expect(parts.filter(({ path }) => !known.has(path))).toHaveLength(1);
  expect(report).toMatchObject({ newFiles: 2 }); // that part and the index
});

const countOf = (count: number) => splitByOrganization(members(count)).value.length;
const bytesOf = (count: number) => JSON.stringify({ organizations: members(count) }).length;

test('a part is halved as soon as it grows beyond 256 kB', () => {
  const counts = Array.from({ length: 20 }, (_, index) => 500 + index * 25);
  expect(counts.map(countOf)).toEqual(counts.map((count) => (bytesOf(count) > 256 * 1024 ? 2 : 1)));
  expect(new Set(counts.map(countOf))).toEqual(new Set([1, 2]));
});

test('the order in which organisations come does not matter', async () => {
  const many = members(400);
  await publish(folder.path, { keys: [keys.privateKey], organizations: many });
  const report = await publishAgain({ organizations: many.toReversed() });
  expect(report).toMatchObject({ newFiles: 0 });
});

test('one organisation more halves one part at most', async () => {
  const many = members(1000);
  await publish(folder.path, { keys: [keys.privateKey], organizations: many });
  const report = await publishAgain({ organizations: [...many, member('newcomer')] });
  expect(report.outcome === 'published' && report.newFiles).toBeLessThanOrEqual(3); // two halves and the index
});

test('an organisation is never divided; beyond what the extension takes it loses its last services, and that is said', async () => {
  const big = member('big', { services: manyServices('big', 600) });
  const huge = member('huge', { services: manyServices('huge', 3000) });
  const report = await publish(folder.path, { keys: [keys.privateKey], organizations: [...members(2), big, huge] });
  const site = await siteIn(folder.path, keys.publicKey);
  const count = (id: string) => site.organizations.find((each) => each.id === id)?.services.length;
  expect(count('big')).toBe(600);
  expect(count('huge')).toBeGreaterThan(1000);
  expect(count('huge')).toBeLessThan(3000);
  expect(report.outcome === 'published' && report.problems).toEqual([
    { code: 'organization-too-large', where: 'huge', detail: String(3000 - (count('huge') ?? 0)) },
  ]);
});

test('versions grow, though the clock is set back', async () => {
  const versionOn = async (day: string) => {
    const report = await publishAgain({ now: now(day) });
    return report.outcome === 'published' ? report.head.version : report.outcome;
  };
  await publish(folder.path, { keys: [keys.privateKey], now: now('11-23') });
  expect([
    await versionOn('11-23'),
    await versionOn('11-24'),
    await versionOn('11-22'),
    await versionOn('12-01'),
  ]).toEqual([2026112302, 2026112401, 2026112402, 2026120101]);
});

test('refuses when over 20 % of the members would vanish, unless told to, and leaves the site as it is [S67]', async () => {
  await publish(folder.path, { keys: [keys.privateKey], organizations: members(10) });
  const before = readFileSync(join(folder.path, 'head.json'), 'utf8');
  const gone = member('host9', { membership: { state: 'former', until: '2026-11-23', reason: 'unlisted' } });
  const left = [...members(7), gone];
  expect(await publishAgain({ organizations: left })).toEqual({
    outcome: 'refused',
    vanished: ['host7', 'host8', 'host9'],
    members: 10,
  });
  expect(readFileSync(join(folder.path, 'head.json'), 'utf8')).toBe(before);
  expect(await publishAgain({ organizations: left, acceptLoss: true })).toMatchObject({ outcome: 'published' });
  expect(await publishAgain({ organizations: members(6) })).toMatchObject({ outcome: 'published' }); // one of seven
});

test('old files stay for 30 days and then go', async () => {
  await publish(folder.path, { keys: [keys.privateKey], now: now('10-01') });
  const old = (await siteIn(folder.path)).head.index.path;
  await publishAgain({ organizations: members(4), now: now('10-02') });
  expect(ledger()[old]).toBe('2026-10-02');
  await publishAgain({ organizations: members(5), now: now('11-01') });
  expect(existsSync(join(folder.path, old))).toBe(true);
  await publishAgain({ organizations: members(5), now: now('11-02') });
  expect(existsSync(join(folder.path, old))).toBe(false);
  expect(ledger()[old]).toBeUndefined();
  expect(readdirSync(join(folder.path, 'files'))).toHaveLength(3 + Object.keys(ledger()).length);
});

test('a file that comes back is not forgotten', async () => {
  await publish(folder.path, { keys: [keys.privateKey], organizations: members(9), now: now('10-01') });
  await publishAgain({ organizations: members(10), now: now('10-02') });
  await publishAgain({ organizations: members(9), now: now('10-03') });
  await publishAgain({ organizations: members(9), now: now('12-03') });
  expect((await siteIn(folder.path, keys.publicKey)).organizations).toHaveLength(9);
});

test('the last publication may lie elsewhere: its files are carried over', async () => {
  await publish(folder.path, { keys: [keys.privateKey] });
  const elsewhere = temporaryFolder();
  const previous = { site: await siteIn(folder.path), read: siteFiles(folder.path), retired: {} };
  await publish(elsewhere.path, { keys: [keys.privateKey], previous, organizations: members(4) });
  expect(existsSync(join(elsewhere.path, previous.site.head.index.path))).toBe(true);
  elsewhere.remove();
});

test('several keys sign one head, and any one of them is enough to trust it', async () => {
  const second = await newKey();
  await publish(folder.path, { keys: [keys.privateKey, second.privateKey] });
  const text = readFileSync(join(folder.path, 'head.json'), 'utf8');
  expect(await verifyHead(text, [keys.publicKey])).toMatchObject({ outcome: 'valid' });
  expect(await verifyHead(text, [second.publicKey])).toMatchObject({ outcome: 'valid' });
  expect(await verifyHead(text, [(await newKey()).publicKey])).toEqual({ outcome: 'refused', reason: 'unknown-key' });
});

test('a version or a day from the future is not published, and how to come back is said [S68]', async () => {
  await publish(folder.path, { keys: [keys.privateKey], now: now('11-27') });
  const before = readFileSync(join(folder.path, 'head.json'), 'utf8');
  await expect(publishAgain({ now: now('11-24') })).rejects.toThrow(
    /^No reader would take this publication: from-the-future \(.* into an empty folder/,
  );
  expect(readFileSync(join(folder.path, 'head.json'), 'utf8')).toBe(before);
  expect(await publishAgain({ now: now('11-25') })).toMatchObject({ outcome: 'published' });
});

test('what no reader would take is not published, and nothing of it is written', async () => {
  await publish(folder.path, { keys: [keys.privateKey] });
  const files = () => [
    readFileSync(join(folder.path, 'head.json'), 'utf8'),
    ...readdirSync(join(folder.path, 'files')),
  ];
  const before = files();
  const many = await Promise.all(Array.from({ length: 11 }, async () => (await newKey()).privateKey));
  const site = await siteIn(folder.path);
  const last = { site: { ...site, head: { ...site.head, version: 9999_12_31_99 } }, read: siteFiles(folder.path) };
  const refused: [string, Partial<Publication>][] = [
    ['too many signatures', { keys: many }],
    ['a version beyond the last', { previous: { ...last, retired: {} } }],
    ['nobody at all', { organizations: [], acceptLoss: true }],
    ['one host twice', { organizations: [member('twice'), member('twice')], acceptLoss: true }],
    ['an entry that does not fit', { organizations: [member('bad id')], acceptLoss: true }],
  ];
  for (const [what, changes] of refused) {
    const said = await publishAgain(changes).catch((error: Error) => error.message);
    expect([what, said]).toEqual([what, expect.stringMatching(/^No reader would take this publication: wrong-shape/)]);
    expect([what, ...files()]).toEqual([what, ...before]);
  }
});

describe('a link that somebody laid where a site goes', () => {
  let elsewhere: ReturnType<typeof temporaryFolder>;
  const oldFile = `${'0'.repeat(64)}.json`;
  beforeEach(() => {
    elsewhere = temporaryFolder();
    writeFileSync(join(elsewhere.path, oldFile), 'somebody’s');
  });
  afterEach(() => elsewhere.remove());

  test.each(['site', 'site/files'])(
    'is refused, and nothing is written or deleted where it leads: %s [S115]',
    async (link) => {
      const path = join(folder.path, link);
      mkdirSync(dirname(path), { recursive: true });
      symlinkSync(elsewhere.path, path);
      for (const out of ['site', 'site/', './site/.']) {
        const said = publish(`${folder.path}/${out}`, { keys: [keys.privateKey] });
        await expect(said).rejects.toThrow(/is a symbolic link/);
      }
      expect(readdirSync(elsewhere.path)).toEqual([oldFile]);
    },
  );

  test('on the way to it is no matter: the place has its real name from the start', async () => {
    symlinkSync(elsewhere.path, join(folder.path, 'link'));
    await publish(join(folder.path, 'link/site'), { keys: [keys.privateKey] });
    expect((await siteIn(join(elsewhere.path, 'site'))).organizations).toHaveLength(3);
  });
});

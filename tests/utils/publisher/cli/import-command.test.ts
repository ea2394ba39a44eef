import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { federation, organization, service, testHost, type TestHost } from '../crawl/hostile-federation';
import { temporaryFolder } from '../site/published-site';
import { command } from './command';

let folder: ReturnType<typeof temporaryFolder>;
let host: TestHost;
const at = (name: string) => join(folder.path, name);

beforeEach(async () => {
  folder = temporaryFolder();
  host = await testHost();
  mkdirSync(at('data/organizations'), { recursive: true });
  writeFileSync(at('data/README.md'), 'Read me');
  writeFileSync(at('data/chatons.properties'), 'file.class = Federation\nfile.datetime = 2026-01-01T00:00:00\n');
  listing({ a: ['pad', 'cloud'], b: ['pad'], c: ['pad'], d: ['pad'], e: ['pad'] });
});
afterEach(async () => {
  await host.close();
  folder.remove();
});

/** Members with the keys of their services. */
function listing(members: Record<string, string[]>): void {
  host.answers.clear();
  host.answers.set('/l', federation(Object.fromEntries(Object.keys(members).map((id) => [id, `/${id}`]))));
  for (const [id, keys] of Object.entries(members)) {
    host.answers.set(`/${id}`, organization(id, Object.fromEntries(keys.map((key) => [key, `/${id}/${key}`]))));
    for (const key of keys) host.answers.set(`/${id}/${key}`, service(key, `https://${key}.${id}.org/`));
  }
}

const run = (...more: string[]) =>
  command('import', `${host.origin}/l`, '--into', at('data'), '--allow-loopback', ...more);
const filesIn = (path: string) =>
  readdirSync(at(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
const contents = () => filesIn('data').map((path) => [path, readFileSync(path, 'utf8')]);

test('says host by host what changes, and writes the files', async () => {
  const { exit, out } = await run();
  expect(exit).toBe(0);
  expect(out).toContain('  a (a): new member; +2 (pad, cloud)\n');
  expect(out).toContain('Members: 0 → 5, 0 of them left\nServices: 0 → 6, 0 of them gone\n');
  expect(out).toContain('12 files written, 0 deleted.');
  expect(readFileSync(at('data/organizations/a/cloud.properties'), 'utf8')).toContain(
    `# Source: ${host.origin}/a/cloud, its own file (${new Date().toISOString().slice(0, 10)})\nservice.name = cloud\n`,
  );
  const again = await run();
  expect(again.out).toBe(
    'Members: 5 → 5, 0 of them left\nServices: 6 → 6, 0 of them gone\nNothing is to be written.\n',
  );
});

test('what is gone is deleted, and nothing else', async () => {
  await run();
  listing({ a: ['pad'], b: ['pad'], c: ['pad'], d: ['pad'], e: ['pad'] });
  const { exit, out } = await run();
  expect(exit).toBe(0);
  expect(out).toContain('  a (a): -1 (cloud)\n');
  expect(filesIn('data/organizations/a').map((path) => path.split('/').at(-1))).toEqual([
    'organization.properties',
    'pad.properties',
  ]);
  expect(readFileSync(at('data/README.md'), 'utf8')).toBe('Read me');
});

test('refuses a loss of more than 20 % unless it is told to take it, and writes nothing on trial [S147]', async () => {
  await run();
  const before = contents();
  listing({ a: ['pad', 'cloud'], b: ['pad'], c: ['pad'] });
  expect(await run()).toMatchObject({ exit: 1, progress: expect.stringContaining('--accept-loss') });
  expect(contents()).toEqual(before);
  const trial = await run('--accept-loss', '--dry-run');
  expect(trial).toMatchObject({
    exit: 0,
    out: expect.stringContaining('  d (d): a former member from now on; -1 (pad)\n'),
  });
  expect(contents()).toEqual(before);
  expect(await run('--accept-loss')).toMatchObject({ exit: 0 });
  expect(contents()).not.toEqual(before);
});

test('a list or a federation that cannot be read changes nothing', async () => {
  await run();
  const before = contents();
  host.answers.clear();
  expect(await run()).toMatchObject({ exit: 1, progress: expect.stringContaining('The list could not be read') });
  host.answers.set('/l', federation({ a: '/a', b: '/b' }));
  expect(await run()).toMatchObject({ exit: 1, progress: expect.stringContaining('No file of a member') });
  expect(contents()).toEqual(before);
});

test('the folder that comes with the project, read as a list, says the same afterwards', async () => {
  cpSync('data/federation', at('copy'), { recursive: true });
  const { exit, out } = await command('import', 'data/federation', '--into', at('copy'));
  expect(exit).toBe(0);
  expect(out).toMatch(/^Members: (\d+) → \1, 0 of them left\nServices: (\d+) → \2, 0 of them gone\n/);
  const again = await command('import', at('copy'), '--into', `${relative('.', at('copy'))}/`);
  expect(again.out).toContain('Nothing is to be written.');
});

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { sha256 } from '../../../../utils/publisher/site/hash';
import type { Key } from '../../../../utils/publisher/site/key-files';
import { readRetiredFiles } from '../../../../utils/publisher/site/retired-files';
import { siteFiles, type ReadSiteFile } from '../../../../utils/publisher/site/site-files';
import { maxPublishedFileBytes } from '../../../../utils/core/sync/index-file';
import { members, newKey, publish, siteIn, temporaryFolder } from './published-site';

let keys: Key[];
let folder: ReturnType<typeof temporaryFolder>;
beforeAll(async () => {
  keys = [(await newKey()).privateKey];
});
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const ledger = () => readRetiredFiles(readFileSync(join(folder.path, 'retired.json'), 'utf8'));
const fileOf = (text: string) => `files/${sha256(text)}.json`;
/** One more publication, whose last one has these old files. */
const publishAfter = async (old: Record<string, string>, since = '2026-11-20') => {
  const asked: number[] = [];
  const elsewhere = temporaryFolder();
  await publish(elsewhere.path, { keys, now: new Date('2026-11-22T12:00:00Z') });
  const site = await siteIn(elsewhere.path);
  const there = siteFiles(elsewhere.path);
  const read: ReadSiteFile = async (path, maxBytes) => {
    if (!Object.hasOwn(old, path)) return there(path, maxBytes);
    asked.push(maxBytes);
    return { outcome: 'read', bytes: Buffer.from(old[path]!) };
  };
  const retired = Object.fromEntries(Object.keys(old).map((path) => [path, since]));
  await publish(folder.path, { keys, previous: { site, read, retired }, organizations: members(4) });
  elsewhere.remove();
  return { asked, isThere: Object.keys(old).map((path) => existsSync(join(folder.path, path))) };
};

test('old files from elsewhere are brought over only if they hold what their names say, and none above what a file may have [S116]', async () => {
  const forged = `files/${'f'.repeat(64)}.json`;
  const { asked, isThere } = await publishAfter({ [fileOf('good')]: 'good', [forged]: '{"organizations":[]}' });
  expect(isThere).toEqual([true, false]);
  expect(Object.keys(ledger())).toContain(fileOf('good'));
  expect(Object.keys(ledger())).not.toContain(forged);
  expect(new Set(asked)).toEqual(new Set([maxPublishedFileBytes]));
});

test('old files from elsewhere are brought over up to twice what a registry may have [S117]', async () => {
  const large = Array.from({ length: 140 }, (_, number) => String(number).padEnd(maxPublishedFileBytes));
  const { isThere } = await publishAfter(Object.fromEntries(large.map((text) => [fileOf(text), text])));
  expect(isThere.filter(Boolean)).toHaveLength(128); // beside the small ones of the last publication, which are newer
});

test('old files go in 30 days at the latest, whatever day their record says [S118]', async () => {
  await publishAfter({ [fileOf('good')]: 'good' }, '9999-12-31');
  expect(ledger()[fileOf('good')]).toBe('2026-11-23');
});

test('old files go at once if what lies here under their name is another file', async () => {
  mkdirSync(join(folder.path, 'files'));
  const forged = `files/${'f'.repeat(64)}.json`;
  for (const name of [forged, fileOf('good')]) writeFileSync(join(folder.path, name), 'good');
  await publish(folder.path, { keys });
  expect([forged, fileOf('good')].map((path) => existsSync(join(folder.path, path)))).toEqual([false, true]);
});

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Key } from '../../../../utils/publisher/site/key-files';
import { lastPublication } from '../../../../utils/publisher/site/last-publication';
import { readRetiredFiles } from '../../../../utils/publisher/site/retired-files';
import { members, newKey, publish, siteIn, temporaryFolder } from './published-site';

let keys: Key[];
let live: ReturnType<typeof temporaryFolder>;
let elsewhere: ReturnType<typeof temporaryFolder>;
let warnings: string[];
beforeAll(async () => {
  keys = [(await newKey()).privateKey];
});
beforeEach(() => {
  live = temporaryFolder();
  elsewhere = temporaryFolder();
  warnings = [];
});
afterEach(() => {
  live.remove();
  elsewhere.remove();
});

const day = (date: string) => new Date(`2026-${date}T12:00:00Z`);
const ledger = () => readRetiredFiles(readFileSync(join(live.path, 'retired.json'), 'utf8'));
const last = (stated?: string, acceptLoss = false) =>
  lastPublication({ stated, out: live.path, acceptLoss, warn: (sentence) => warnings.push(sentence) });

/** One more publication into the live site, as the command line does it. */
async function publishLive(stated: string | undefined, changes: Partial<Parameters<typeof publish>[1]> = {}) {
  const previous = await last(stated, changes.acceptLoss);
  return publish(live.path, { keys, ...(previous && { previous }), ...changes });
}

test('a version never falls below that of the site that is replaced, whatever --previous says', async () => {
  await publish(live.path, { keys, now: day('11-23') });
  await publish(elsewhere.path, { keys, now: day('10-01'), organizations: members(2) });
  const replaced = await siteIn(live.path);
  const older = await siteIn(elsewhere.path);
  const report = await publishLive(elsewhere.path, { now: day('11-23'), organizations: members(4) });
  expect(report).toMatchObject({ outcome: 'published', head: { version: 2026112302 } });
  for (const { path } of [replaced.head.index, older.head.index, ...replaced.index.files]) {
    expect([path, existsSync(join(live.path, path))]).toEqual([path, true]);
  }
  expect(ledger()[replaced.head.index.path]).toBe('2026-11-23');
});

test('the newer of the two may be the one that lies elsewhere', async () => {
  await publish(live.path, { keys, now: day('10-01') });
  await publish(elsewhere.path, { keys, now: day('11-23'), organizations: members(4) });
  const replaced = [await siteIn(live.path), await siteIn(elsewhere.path)].map(({ head }) => head.index.path);
  const report = await publishLive(elsewhere.path, { now: day('11-23'), organizations: members(5) });
  expect(report).toMatchObject({ head: { version: 2026112302 } });
  expect(replaced.map((path) => [existsSync(join(live.path, path)), ledger()[path]])).toEqual([
    [true, '2026-11-23'],
    [true, '2026-11-23'],
  ]);
});

test('members of either could vanish', async () => {
  await publish(live.path, { keys, organizations: members(10) });
  await publish(elsewhere.path, { keys, organizations: members(2), now: day('11-24') });
  expect(await publishLive(elsewhere.path, { organizations: members(2) })).toMatchObject({
    outcome: 'refused',
    members: 10,
  });
});

test('a --previous that holds nothing is an error, or a warning when a loss is accepted', async () => {
  await publish(live.path, { keys });
  const nothing = join(elsewhere.path, 'nothing');
  await expect(last(nothing)).rejects.toThrow(/Nothing is published at .*nothing.*--accept-loss/);
  expect((await last(nothing, true))?.site.head.version).toBe(2026112301);
  expect(warnings).toEqual([expect.stringContaining('nobody can tell who would vanish')]);
});

test('a first publication asks for nothing, without --previous or following the very place where it goes', async () => {
  expect([await last(), await last(`${live.path}/`), warnings]).toEqual([undefined, undefined, []]);
});

test('a damaged site stops a publication, unless a loss is accepted: then its version is kept at least', async () => {
  await publish(live.path, { keys });
  const { index } = await siteIn(live.path);
  const damaged = join(live.path, index.files.at(-1)?.path ?? '');
  writeFileSync(damaged, '{}');
  await expect(last()).rejects.toThrow(/wrong-hash.*--accept-loss/);
  expect(await publishLive(undefined, { acceptLoss: true })).toMatchObject({ head: { version: 2026112302 } });
  expect(warnings).toEqual([expect.stringContaining('wrong-hash')]);
  expect((await siteIn(live.path)).organizations).toHaveLength(3);
});

test('a record of old files that is too large or lost costs no old file its 30 days', async () => {
  await publish(live.path, { keys, now: day('11-01') });
  const old = (await siteIn(live.path)).head.index.path;
  await publishLive(undefined, { now: day('11-02'), organizations: members(4) });
  expect(ledger()[old]).toBe('2026-11-02');
  writeFileSync(join(live.path, 'retired.json'), Buffer.alloc(7 * 1024 * 1024, 32));
  await publishLive(undefined, { now: day('11-03'), organizations: members(5) });
  expect(warnings).toEqual([expect.stringContaining('retired.json: too-large')]);
  expect([existsSync(join(live.path, old)), ledger()[old]]).toEqual([true, '2026-11-03']);
  rmSync(join(live.path, 'retired.json'));
  await publishLive(undefined, { now: day('11-04'), organizations: members(6) });
  expect(ledger()[old]).toBe('2026-11-04');
  await publishLive(undefined, { now: day('12-06'), organizations: members(6) });
  expect([existsSync(join(live.path, old)), ledger()[old]]).toEqual([false, undefined]);
});

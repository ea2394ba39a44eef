import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { maxPublishedFileBytes, maxRegistryBytes } from '../../../../utils/core/sync/index-file';
import { signHead } from '../../../../utils/publisher/site/sign-head';
import { member, members, newKey, serviceOf } from '../../publisher/site/published-site';
import { offeredSite } from './offered-site';

let site: Awaited<ReturnType<typeof offeredSite>>;
beforeEach(async () => {
  site = await offeredSite({ organizations: [...members(2), large('a'), large('b'), large('c')] });
});
afterEach(() => site.remove());

/** Of which two do not fit into one part. */
const large = (id: string) =>
  member(id, {
    services: Array.from({ length: 300 }, (_, index) => serviceOf(id, `s${index}`, { description: 'x'.repeat(380) })),
  });

const paths = () => site.files.map(({ path }) => path);
const bytesOf = (path: string) => new Uint8Array(readFileSync(join(site.folder, path)));
const swapped = (path: string) => ({ outcome: 'fetched' as const, bytes: bytesOf(path).map((byte) => byte ^ 1) });

test('asks for the head, then the index, then the files, and gives them all', async () => {
  const fetched = await site.fetch();
  expect(site.asked.slice(0, 2)).toEqual(['head.json', site.head.index.path]);
  expect(site.asked.slice(2).toSorted()).toEqual(paths().toSorted());
  expect(site.files.length).toBeGreaterThan(3);
  expect(fetched).toMatchObject({ outcome: 'fetched', head: site.head });
  const files = fetched.outcome === 'fetched' ? fetched.files : [];
  expect(files.map(({ file }) => file)).toEqual(site.files);
  expect(files.every(({ file, bytes }) => bytes.byteLength === file.bytes)).toBe(true);
  expect(site.progress).toEqual(site.files.map((_, index) => `${index + 1}/${site.files.length}`));
});

test('an unchanged registry costs one request', async () => {
  expect(await site.fetch(site.head.version)).toEqual({ outcome: 'unchanged', version: site.head.version });
  expect(site.asked).toEqual(['head.json']);
});

test('fetches only what is not kept', async () => {
  await site.fetch();
  const [missing] = site.files;
  site.kept.delete(missing!.sha256);
  site.asked.length = 0;
  expect(await site.fetch()).toMatchObject({ outcome: 'fetched' });
  expect(site.asked).toEqual(['head.json', missing!.path]);
});

test('fetches a damaged kept file again', async () => {
  await site.fetch();
  const [swappedFile, cutFile] = site.files;
  site.kept.set(swappedFile!.sha256, swapped(swappedFile!.path).bytes);
  site.kept.set(cutFile!.sha256, bytesOf(cutFile!.path).subarray(1));
  site.asked.length = 0;
  expect(await site.fetch()).toMatchObject({ outcome: 'fetched' });
  expect(site.asked.toSorted()).toEqual([swappedFile!.path, cutFile!.path, 'head.json'].toSorted());
  expect(site.kept.get(swappedFile!.sha256)).toEqual(bytesOf(swappedFile!.path));
});

test('passes on why the head, the index or a file could not be fetched', async () => {
  for (const path of ['head.json', site.head.index.path, site.files.at(-1)!.path]) {
    for (const reason of ['unreachable', 'timeout', 'too-large'] as const) {
      site.instead.clear();
      site.kept.clear();
      site.instead.set(path, { outcome: 'failed', reason, retryAfterMs: 5000 });
      expect(await site.fetch()).toEqual({ outcome: 'failed', reason, retryAfterMs: 5000 });
    }
  }
});

test('the first failure ends it, and what came stays kept', async () => {
  const many = await offeredSite({ organizations: Array.from('abcdefghijklmnopqrst', large) });
  const [, second] = many.files;
  many.instead.set(second!.path, { outcome: 'failed', reason: 'unreachable' });
  expect(await many.fetch()).toMatchObject({ outcome: 'failed', reason: 'unreachable' });
  expect(many.asked.length).toBeLessThan(many.files.length); // those under way, and no more
  expect(many.kept.has(many.files[0]!.sha256)).toBe(true);
  expect(many.kept.has(second!.sha256)).toBe(false);

  const kept = many.kept.size;
  many.asked.length = 0;
  many.instead.clear();
  expect(await many.fetch()).toMatchObject({ outcome: 'fetched' });
  expect(many.asked).toHaveLength(1 + many.files.length + 1 - kept);
  many.remove();
});

test('a device that cannot keep a file ends it too: nothing is asked for once it is told', async () => {
  const many = await offeredSite({ organizations: Array.from('abcdefghijklmnopqrst', large) });
  let kept = 0;
  many.device.beforeKeeping = () => {
    if (++kept === 2) throw new Error('QuotaExceededError'); // the index was the first
  };
  await expect(many.fetch()).rejects.toThrow('QuotaExceededError');
  const asked = many.asked.length;
  expect(asked).toBeLessThan(many.files.length); // those under way, and no more
  await new Promise((resolve) => {
    setImmediate(resolve); // whatever still ran would have gone on by then
  });
  expect(many.asked).toHaveLength(asked);
  many.remove();
});

test('refuses a file other than the one that was signed, and does not keep it [S39]', async () => {
  const [file] = site.files;
  site.instead.set(file!.path, swapped(file!.path));
  expect(await site.fetch()).toEqual({ outcome: 'refused', reason: 'wrong-hash' });
  expect(site.kept.has(file!.sha256)).toBe(false);
  site.instead.set(file!.path, { outcome: 'fetched', bytes: bytesOf(file!.path).subarray(0, 100) });
  expect(await site.fetch()).toEqual({ outcome: 'refused', reason: 'wrong-hash' });
});

test.each([
  { name: 'an index', offered: () => site.head.index },
  { name: 'a file', offered: () => site.files[0]! },
])('$name longer than was signed is another one, and too large only beyond what any may have', async ({ offered }) => {
  const { path, bytes, sha256 } = offered();
  const ofLength = async (length: number) => {
    writeFileSync(join(site.folder, path), 'x'.repeat(length));
    return site.fetch();
  };
  expect(await ofLength(bytes + 1)).toEqual({ outcome: 'refused', reason: 'wrong-hash' });
  expect(await ofLength(maxPublishedFileBytes)).toEqual({ outcome: 'refused', reason: 'wrong-hash' });
  expect(await ofLength(maxPublishedFileBytes + 1)).toEqual({ outcome: 'failed', reason: 'too-large' });
  expect(site.kept.has(sha256)).toBe(false);
});

test('refuses a head by a key that is not pinned, and asks no further', async () => {
  const { publicKey } = await newKey();
  expect(await site.fetch(undefined, { pinned: [publicKey] })).toEqual({ outcome: 'refused', reason: 'unknown-key' });
  expect(await site.fetch(undefined, { pinned: [] })).toEqual({ outcome: 'refused', reason: 'unknown-key' });
  expect(site.asked).toEqual(['head.json', 'head.json']);
});

test('believes a new key beside the old one, then alone [S61]', async () => {
  const coming = await newKey();
  const pinned = [site.keys.publicKey, coming.publicKey];
  for (const signers of [[site.keys.privateKey, coming.privateKey], [coming.privateKey]]) {
    writeFileSync(join(site.folder, 'head.json'), await signHead(site.head, signers));
    expect(await site.fetch(undefined, { pinned })).toMatchObject({ outcome: 'fetched' });
    expect(await site.fetch(undefined, { pinned: [coming.publicKey] })).toMatchObject({ outcome: 'fetched' });
  }
  expect(await site.fetch(undefined, { pinned: [site.keys.publicKey] })).toMatchObject({ reason: 'unknown-key' });
});

test('refuses a head that was changed after it was signed', async () => {
  const jws = JSON.parse(readFileSync(join(site.folder, 'head.json'), 'utf8')) as object;
  const payload = Buffer.from(JSON.stringify({ ...site.head, version: 2099010101 })).toString('base64url');
  site.instead.set('head.json', { outcome: 'fetched', bytes: Buffer.from(JSON.stringify({ ...jws, payload })) });
  expect(await site.fetch()).toEqual({ outcome: 'refused', reason: 'bad-signature' });
});

test('refuses an older version, though rightly signed, and one that has expired', async () => {
  expect(await site.fetch(site.head.version + 1)).toEqual({ outcome: 'refused', reason: 'older-version' });
  const now = new Date(site.head.expires);
  expect(await site.fetch(site.head.version, { now })).toEqual({ outcome: 'refused', reason: 'expired' });
  expect(await site.fetch(undefined, { now })).toEqual({ outcome: 'refused', reason: 'expired' });
  expect(site.asked).toEqual(['head.json', 'head.json', 'head.json']);
});

test.each([{ version: 9999123101 }, { version: 2026112600 }, { created: '2099-01-01T00:00:00Z' }])(
  'refuses a rightly signed head from the future, which would be followed for ever: %o',
  async (head) => {
    await site.sign(head);
    expect(await site.fetch()).toEqual({ outcome: 'refused', reason: 'from-the-future' });
    expect(site.asked).toEqual(['head.json']);
  },
);

test('refuses what is offered when the clock stands in 1970 or in 2100, and says how it looks from there', async () => {
  expect(await site.fetch(undefined, { now: new Date(0) })).toEqual({ outcome: 'refused', reason: 'from-the-future' });
  const now = new Date('2100-01-01T00:00:00Z');
  expect(await site.fetch(undefined, { now })).toEqual({ outcome: 'refused', reason: 'expired' });
});

test.each([
  ['no JSON', '<!doctype html><title>Pay for the network first</title>'],
  ['no signature', '{"payload":"e30","signatures":[]}'],
  ['something else', '[]'],
])('refuses a head that is %s', async (_, text) => {
  site.instead.set('head.json', { outcome: 'fetched', bytes: Buffer.from(text) });
  expect(await site.fetch()).toEqual({ outcome: 'refused', reason: 'wrong-shape' });
});

test.each([
  { name: 'of another format', head: { format: 2 } },
  { name: 'with a version that is no day', head: { version: 7 } },
  { name: 'that never expires', head: { expires: 'never' } },
  {
    name: 'whose index lies elsewhere',
    head: { index: { path: '../elsewhere.json', sha256: '0'.repeat(64), bytes: 9 } },
  },
])('refuses a rightly signed head $name', async ({ head }) => {
  await site.sign(head);
  expect(await site.fetch()).toEqual({ outcome: 'refused', reason: 'wrong-shape' });
  expect(site.asked).toEqual(['head.json']);
});

const listed = (changes: object) => ({
  role: 'registry',
  path: 'files/a.json',
  sha256: '0'.repeat(64),
  bytes: 2,
  ...changes,
});

test.each([
  { name: 'is no JSON', index: 'nothing', reason: 'wrong-shape', outcome: 'refused' },
  { name: 'lists nothing', index: { files: [] }, reason: 'wrong-shape', outcome: 'refused' },
  {
    name: 'lists no registry',
    index: { files: [listed({ role: 'catalogue' })] },
    reason: 'wrong-shape',
    outcome: 'refused',
  },
  {
    name: 'leads elsewhere',
    index: { files: [listed({ path: 'https://elsewhere.example/a.json' })] },
    reason: 'wrong-shape',
    outcome: 'refused',
  },
  {
    name: 'lists a file over 1 MB',
    index: { files: [listed({ bytes: 2 ** 20 + 1 })] },
    reason: 'too-large',
    outcome: 'failed',
  },
  {
    name: 'lists more than 64 MB',
    index: {
      files: Array.from({ length: maxRegistryBytes / 2 ** 20 + 1 }, (_, n) =>
        listed({ path: `files/${n}.json`, bytes: 2 ** 20 }),
      ),
    },
    reason: 'too-large',
    outcome: 'failed',
  },
])('takes no file when the index $name', async ({ index, reason, outcome }) => {
  const file = site.hold(JSON.stringify(index));
  await site.sign({ index: file });
  expect(await site.fetch()).toEqual({ outcome, reason });
  expect(site.asked).toEqual(['head.json', file.path]);
});

test('64 MB exactly are taken', async () => {
  const parts = Array.from({ length: 64 }, (_, number) => listed({ path: `files/${number}.json`, bytes: 2 ** 20 }));
  await site.sign({ index: site.hold(JSON.stringify({ files: parts })) });
  for (const { path } of parts) site.instead.set(path, { outcome: 'failed', reason: 'timeout' });
  expect(await site.fetch()).toMatchObject({ reason: 'timeout' }); // so it went on to fetch them
});

test('leaves a mirror below a path, and never above it', async () => {
  await site.fetch();
  expect(site.asked.every((path) => path === 'head.json' || path.startsWith('files/'))).toBe(true);
});

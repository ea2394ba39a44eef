import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { syncOnce } from '../../../entrypoints/background/sync-once';
import { deleteRegistryDatabase } from '../../../utils/browser/registry/registry-database';
import { replaceRegistry } from '../../../utils/browser/registry/replace-registry';
import { unsettledNote } from '../../../utils/browser/watch/unsettled';
import { currentRegistry } from '../../../utils/browser/registry/stored-reader';
import { indexRegistry } from '../../../utils/core/registry/index-registry';
import { catalogue, organization } from '../../utils/core/sample-registry';
import type { Key } from '../../../utils/publisher/site/key-files';
import { signHead } from '../../../utils/publisher/site/sign-head';
import { parseSyncReport } from '../../../utils/core/sync/sync-report';
import { newKey, publish, siteIn, temporaryFolder } from '../../utils/publisher/site/published-site';

const mirror = 'https://mirror.example/';
const other = 'https://other.example/';
const build = vi.hoisted(() => ({ bundledVersion: 0, mirrors: [] }));
const pinnedKeys = vi.hoisted((): Key[] => []);
let site: { path: string; remove: () => void };
let signer: Key;
let offered: number;
/** What happens elsewhere while a file is fetched. */
let meanwhile: (url: string) => Promise<void> | void;
/** A mirror that has not said its last word when the sync has to end. */
let isSlow: (url: string) => boolean;

vi.mock('../../../utils/browser/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});
vi.mock('../../../utils/browser/build', () => ({ build }));
vi.mock('../../../utils/browser/sync/pinned-keys', () => ({ pinnedKeys }));
vi.mock('../../../utils/browser/packaged-file', () => ({
  packagedFile: async (name: string) =>
    name === 'catalogue.json' ? '{"format":1,"families":{},"kinds":[],"services":[]}' : 'uk co\nfr asso gouv',
}));
vi.mock('../../../utils/browser/sync/mirror-fetch', () => ({
  fetchFromMirror: async (url: string, _maxBytes: number, ending: AbortSignal) => {
    await meanwhile(url);
    if (isSlow(url)) {
      await new Promise((resolve) => {
        ending.addEventListener('abort', resolve);
      });
      return { outcome: 'failed', reason: 'out-of-time' };
    }
    if (url.startsWith(other)) return { outcome: 'fetched', bytes: await ours() };
    return { outcome: 'fetched', bytes: new Uint8Array(readFileSync(join(site.path, url.slice(mirror.length)))) };
  },
}));
vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => Promise<unknown>) => work() } });

const store = (version: number) => {
  const registry = { version, created: '2026-11-23T00:00:00Z', organizations: [organization()] };
  return replaceRegistry(indexRegistry(registry, catalogue, 'elsewhere'), '{}', '2026-11-23T09:00:00Z');
};

beforeEach(async () => {
  fakeBrowser.reset();
  await deleteRegistryDatabase();
  site = temporaryFolder();
  const { privateKey, publicKey } = await newKey();
  signer = privateKey;
  await publish(site.path, { keys: [privateKey], now: new Date() });
  offered = (await siteIn(site.path)).head.version;
  pinnedKeys.splice(0, 1, publicKey);
  build.bundledVersion = offered - 1;
  meanwhile = () => {};
  isSlow = () => false;
});
afterEach(() => site.remove());

/** The head of the very registry that we have, rightly signed: what a mirror shows that holds back a newer one. */
async function ours(): Promise<Uint8Array> {
  const head = { ...(await siteIn(site.path)).head, version: build.bundledVersion };
  return new TextEncoder().encode(await signHead(head, [signer]));
}

test.each([
  { name: 'named first', mirrors: [other, mirror] },
  { name: 'named last', mirrors: [mirror, other] },
])('a mirror $name that has no more than we have withholds nothing that another has [S52]', async ({ mirrors }) => {
  expect(await syncOnce([mirrors])).toMatchObject({ outcome: 'updated', version: offered, mirror });
  expect(await currentRegistry()).toMatchObject({ version: offered, origin: mirror });
});

test.each([
  { name: 'the heads', slow: () => true, requests: 2 },
  { name: 'the files', slow: (url: string) => !url.endsWith('head.json'), requests: 3 },
])('a whole sync that is too long ends while it waits for $name, and says so [S50]', async ({ slow, requests }) => {
  isSlow = slow;
  const report = await syncOnce([[mirror, other]], 200);
  expect(report).toMatchObject({ outcome: 'failed', reason: 'out-of-time', requests });
  expect(parseSyncReport(report)).toEqual(report);
  expect(await currentRegistry()).toBeUndefined();
});

test('takes over a registry newer than the packaged one, where none is stored', async () => {
  expect(await syncOnce([[mirror]])).toMatchObject({ outcome: 'updated', version: offered, mirror });
  expect(await currentRegistry()).toMatchObject({ version: offered, origin: mirror });
});

test.each([
  { name: 'a new list is noted', have: -1, told: expect.any(String) },
  { name: 'none is noted where there is nothing new', have: 0, told: undefined },
])('$name, should the background be stopped right after', async ({ have, told }) => {
  build.bundledVersion = offered + have;
  await syncOnce([[mirror]]);
  expect(await unsettledNote()).toEqual(told);
});

test('keeps with it who signed it', async () => {
  await syncOnce([[mirror]]);
  expect(await currentRegistry()).toMatchObject({ signedBy: pinnedKeys.map(({ kid }) => kid) });
});

test('what a key signed that is pinned no longer does not stand in the way, whatever its version', async () => {
  const registry = { version: 9999123101, created: '2026-11-23T00:00:00Z', organizations: [organization()] };
  const { publicKey } = await newKey();
  const fetched = { files: [], signedBy: [publicKey.kid] };
  await replaceRegistry(indexRegistry(registry, catalogue, 'elsewhere'), '{}', '2026-11-23T09:00:00Z', fetched);
  expect(await syncOnce([[mirror]])).toMatchObject({ outcome: 'updated', version: offered });
  expect(await currentRegistry()).toMatchObject({ version: offered, origin: mirror });
});

test('a registry older than the packaged one is refused, though none is stored', async () => {
  build.bundledVersion = offered + 1;
  expect(await syncOnce([[mirror]])).toMatchObject({ outcome: 'refused', reason: 'older-version', requests: 1 });
  expect(await currentRegistry()).toBeUndefined();
});

test('the packaged registry itself is nothing new, though none is stored', async () => {
  build.bundledVersion = offered;
  expect(await syncOnce([[mirror]])).toMatchObject({ outcome: 'unchanged', version: offered, requests: 1 });
});

test.each([
  { name: 'a newer one is kept', ahead: 1, told: { outcome: 'refused', reason: 'older-version' } },
  { name: 'the same one is not written again', ahead: 0, told: { outcome: 'unchanged' } },
  { name: 'an older one gives way', ahead: -1, told: { outcome: 'updated' } },
])('of what took its place while this sync fetched, $name', async ({ ahead, told }) => {
  meanwhile = (url) => (url.endsWith('head.json') ? undefined : store(offered + ahead));
  expect(await syncOnce([[mirror]])).toMatchObject(told);
  const origin = ahead < 0 ? mirror : 'elsewhere';
  expect(await currentRegistry()).toMatchObject({ version: Math.max(offered, offered + ahead), origin });
});

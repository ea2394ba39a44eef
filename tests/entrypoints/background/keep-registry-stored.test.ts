import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepRegistryStored } from '../../../entrypoints/background/keep-registry-stored';
import { keepFile } from '../../../utils/browser/registry/kept-files';
import {
  deleteRegistryDatabase,
  openRegistryDatabase,
  versionedStores,
} from '../../../utils/browser/registry/registry-database';
import { keysOfParts } from '../../../utils/browser/registry/registry-shape';
import { replaceRegistry } from '../../../utils/browser/registry/replace-registry';
import { currentRegistry } from '../../../utils/browser/registry/stored-reader';
import { indexRegistry } from '../../../utils/core/registry/index-registry';
import type { Key } from '../../../utils/publisher/site/key-files';
import { newKey } from '../../utils/publisher/site/published-site';
import { catalogue, organization } from '../../utils/core/sample-registry';

const yesterday = 2026112200;
const today = 2026112300;

const packaged = 2026112100;
const pinned = vi.hoisted((): Key[] => []);
vi.mock('../../../utils/browser/build', () => ({
  build: { bundledVersion: 2026112100 },
}));
vi.mock('../../../utils/browser/sync/pinned-keys', () => ({ pinnedKeys: pinned }));
vi.mock('../../../utils/browser/browser', () => ({ browser: {} }));
vi.mock('../../../utils/browser/packaged-file', () => ({
  packagedFile: async (path: string) =>
    path === 'catalogue.json'
      ? catalogueText
      : JSON.stringify({ version: packaged, created: '2026-11-21T00:00:00Z', organizations: [organization()] }),
}));
vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => Promise<unknown>) => work() } });

const catalogueText = JSON.stringify(catalogue.compiled);

const mirror = 'https://mirror.example/';
const indexedAt = (version: number, created: string) =>
  indexRegistry({ version, created, organizations: [organization()] }, catalogue, mirror);

/** As a sync does it, after it has fetched these files, of which a key that is pinned has signed the head. */
async function store(version: number, files: string[], signedBy = pinned.map(({ kid }) => kid)): Promise<void> {
  for (const name of files) await keepFile(name, new Uint8Array([1]));
  const indexed = indexedAt(version, '2026-11-23T00:00:00Z');
  await replaceRegistry(indexed, catalogueText, '2026-11-23T09:00:00Z', { files, signedBy });
}

/** As version 0.1.0 stored what it had fetched: without a word on who signed it. */
const storeUnsaid = (version: number, created = '2026-11-23T00:00:00Z') =>
  replaceRegistry(indexedAt(version, created), catalogueText, '2026-11-23T09:00:00Z');

/** Every key of the database, by store. */
async function allKeys(): Promise<string[]> {
  const database = await openRegistryDatabase();
  const names = [...versionedStores, 'meta', 'files'] as const;
  const keys = await Promise.all(
    names.map(async (name) => (await database.getAllKeys(name)).map((key) => `${name} ${String(key)}`)),
  );
  return keys.flat();
}

/** Makes every put or delete fail from number `at` on, as for a worker that is stopped there. */
async function stoppedAt(method: 'put' | 'delete', at: number, work: () => Promise<unknown>): Promise<boolean> {
  const { [method]: original } = IDBObjectStore.prototype;
  let calls = 0;
  const spy = vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
    this: IDBObjectStore,
    ...given: unknown[]
  ) {
    if (++calls >= at) throw new DOMException('The worker was stopped.', 'AbortError');
    return Reflect.apply(original, this, given) as never;
  });
  await work().catch(() => {});
  spy.mockRestore();
  return calls >= at;
}

/**
 * At which puts or deletes of some work a worker is stopped: the first ten, the last ten, and some of the parts between,
 * which are alike.
 */
async function stopsIn(method: 'put' | 'delete', work: () => Promise<unknown>): Promise<number[]> {
  const calls = vi.spyOn(IDBObjectStore.prototype, method);
  await work();
  const count = calls.mock.calls.length;
  calls.mockRestore();
  return Array.from({ length: count }, (_, index) => index + 1).filter(
    (at) => at <= 10 || at > count - 10 || at % 32 === 0,
  );
}

beforeEach(async () => {
  await deleteRegistryDatabase();
  pinned.splice(0, pinned.length, (await newKey()).publicKey);
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('whatever a worker left that was stopped after the flip is gone after the next start', async () => {
  await store(yesterday, ['a', 'b']);
  const stops = await stopsIn('delete', () => store(today, ['b', 'c']));
  const whole = await allKeys();
  for (const at of [...stops, stops.at(-1)! + 1]) {
    await deleteRegistryDatabase();
    await store(yesterday, ['a', 'b']);
    const wasStopped = await stoppedAt('delete', at, () => store(today, ['b', 'c']));
    expect(wasStopped, `delete ${at}`).toBe(stops.includes(at));
    const left = (await allKeys()).length - whole.length;
    expect(left > 0, `delete ${at}`).toBe(wasStopped);
    expect(await keepRegistryStored()).toBe('kept');
    expect(await currentRegistry()).toMatchObject({ version: today });
    expect(await allKeys(), `delete ${at}`).toEqual(whole);
  }
  expect(stops.at(-1)).toBeGreaterThan(250); // each part is a delete
});

test('records of a registry half written are gone, and the files that were fetched for it stay', async () => {
  await store(yesterday, ['a', 'b']);
  const before = await allKeys();
  const stops = await stopsIn('put', () => store(today, ['b', 'c']));
  for (const at of stops.filter((put) => put >= 3)) {
    await deleteRegistryDatabase(); // from its third put on, its files are there
    await store(yesterday, ['a', 'b']);
    expect(await stoppedAt('put', at, () => store(today, ['b', 'c'])), `put ${at}`).toBe(true);
    expect(await keepRegistryStored()).toBe('kept');
    expect(await allKeys(), `put ${at}`).toEqual([...before, 'files c']);
  }
  expect(stops.length).toBeGreaterThan(20);
});

test('where nothing is left, a start writes nothing', async () => {
  await store(today, ['a']);
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
  expect(await keepRegistryStored()).toBe('kept');
  expect(transactions.mock.calls.length).toBeGreaterThan(0);
  expect(transactions.mock.calls.filter(([, mode]) => mode === 'readwrite')).toEqual([]);
});

test('a registry that an older version cut is cut anew from what it holds, wherever that is stopped', async () => {
  await store(today, ['a']);
  const whole = await allKeys();
  const { shape, ...old } = (await currentRegistry())!;
  const storeOld = async () => {
    await deleteRegistryDatabase();
    await store(today, ['a']);
    const database = await openRegistryDatabase();
    await database.put('meta', old, 'current');
    await database.delete('catalogues', keysOfParts());
    for (const part of ['0', '1', 'family google']) {
      await database.put('catalogues', catalogueText, `${today}:part:${part}`); // as shape 6 keyed them
    }
  };
  await storeOld();
  const stops = await stopsIn('put', keepRegistryStored);
  for (const at of stops) {
    await storeOld();
    expect(await stoppedAt('put', at, keepRegistryStored), `put ${at}`).toBe(true);
    expect(await keepRegistryStored()).toBe('kept');
    expect(await currentRegistry(), `put ${at}`).toEqual({ ...old, shape });
    expect(await allKeys()).toEqual(whole);
  }
  expect(stops.at(-1)).toBeGreaterThan(250); // each part is a put
});

test('leftovers that cannot be deleted cost nobody the registry', async () => {
  await store(yesterday, ['a']);
  await stoppedAt('delete', 1, () => store(today, ['b']));
  const outcomes: string[] = [];
  await stoppedAt('delete', 1, async () => outcomes.push(await keepRegistryStored()));
  expect(outcomes).toEqual(['kept']);
  expect(await currentRegistry()).toMatchObject({ version: today });
});

test.each([packaged, today, 9999123101])(
  'what no key signed that is pinned still gives way to the packaged registry, and nothing of it stays: %d [S62]',
  async (version) => {
    await keepRegistryStored();
    const whole = await allKeys();
    await deleteRegistryDatabase();
    const { publicKey } = await newKey();
    const withNeighbour = indexRegistry(
      { version, created: '2026-11-23T00:00:00Z', organizations: [organization(), organization({ id: 'neighbour' })] },
      catalogue,
      mirror,
    );
    await replaceRegistry(withNeighbour, catalogueText, '2026-11-23T09:00:00Z', {
      files: [],
      signedBy: [publicKey.kid],
    });
    expect(await keepRegistryStored()).toBe('rebuilt');
    expect(await currentRegistry()).toMatchObject({ version: packaged, origin: 'bundled' });
    expect(await allKeys()).toEqual(whole);
  },
);

test('one signature by a key that is pinned is enough to stay', async () => {
  const { publicKey } = await newKey();
  await store(today, [], [publicKey.kid, pinned[0]!.kid]);
  expect(await keepRegistryStored()).toBe('kept');
  expect(await currentRegistry()).toMatchObject({ version: today, origin: mirror });
});

test('the packaged registry stays, whatever is pinned', async () => {
  await keepRegistryStored();
  pinned.length = 0;
  expect(await keepRegistryStored()).toBe('kept');
  expect(await currentRegistry()).toMatchObject({ version: packaged, origin: 'bundled' });
});

describe('of what was stored before anybody noted who signed it', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T12:00:00Z') }));
  afterEach(() => void vi.useRealTimers());

  test('what a later one can replace stays until then', async () => {
    await storeUnsaid(today);
    expect(await keepRegistryStored()).toBe('kept');
    expect(await currentRegistry()).toMatchObject({ version: today, origin: mirror });
  });

  test.each([
    { version: 9999123101, created: '2026-11-23T00:00:00Z' },
    { version: 2026112600, created: '2026-11-23T00:00:00Z' },
    { version: today, created: '2099-01-01T00:00:00Z' },
  ])('what nothing could replace gives way: $version, $created [S63]', async ({ version, created }) => {
    await storeUnsaid(version, created);
    expect(await keepRegistryStored()).toBe('rebuilt');
    expect(await currentRegistry()).toMatchObject({ version: packaged, origin: 'bundled' });
  });

  test('a clock in 1970 is wrong, and throws nothing away', async () => {
    vi.setSystemTime(0);
    await storeUnsaid(today);
    expect(await keepRegistryStored()).toBe('kept');
    expect(await currentRegistry()).toMatchObject({ version: today });
  });
});

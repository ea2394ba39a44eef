import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepRegistryStored } from '../../../entrypoints/background/keep-registry-stored';
import { keepFile } from '../../../utils/browser/registry/kept-files';
import {
  deleteRegistryDatabase,
  openRegistryDatabase,
  versionedStores,
} from '../../../utils/browser/registry/registry-database';
import { storeRegistry } from '../../../utils/browser/registry/write-registry';
import { currentRegistry } from '../../../utils/browser/registry/stored-reader';
import { indexRegistry } from '../../../utils/core/registry/index-registry';
import { catalogue, organization } from '../../utils/core/sample-registry';

const yesterday = 2026112200;
const today = 2026112300;

vi.mock('../../../utils/browser/build', () => ({ build: { bundledVersion: 2026112100 } }));
vi.mock('../../../utils/browser/browser', () => ({ browser: {} }));
vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => Promise<unknown>) => work() } });

const catalogueText = JSON.stringify({ format: 1, families: {}, kinds: catalogue.kinds, services: [] });

/** As a sync does it, after it has fetched these files. */
async function store(version: number, files: string[]): Promise<void> {
  for (const name of files) await keepFile(name, new Uint8Array([1]));
  const registry = { version, created: '2026-11-23T00:00:00Z', organizations: [organization()] };
  const indexed = indexRegistry(registry, catalogue, 'https://mirror.example/');
  await storeRegistry(indexed, catalogueText, '2026-11-23T09:00:00Z', files);
}

/** Every key of the database, by store. */
async function allKeys(): Promise<string[]> {
  const database = await openRegistryDatabase();
  const names = [...versionedStores, 'meta', 'files'] as const;
  const keys = await Promise.all(
    names.map(async (name) => (await database.getAllKeys(name)).map((key) => `${name} ${key}`)),
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

beforeEach(async () => {
  await deleteRegistryDatabase();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('whatever a worker left that was stopped after the flip is gone after the next start', async () => {
  await store(today, ['b', 'c']);
  const whole = await allKeys();
  let at = 0;
  for (let wasStopped = true; wasStopped;) {
    await deleteRegistryDatabase();
    await store(yesterday, ['a', 'b']);
    wasStopped = await stoppedAt('delete', ++at, () => store(today, ['b', 'c']));
    const left = (await allKeys()).length - whole.length;
    expect(left > 0, `delete ${at}`).toBe(wasStopped);
    expect(await keepRegistryStored()).toBe('kept');
    expect(await currentRegistry()).toMatchObject({ version: today });
    expect(await allKeys(), `delete ${at}`).toEqual(whole);
  }
  expect(at).toBeGreaterThan(6);
});

test('records of a registry half written are gone, and the files that were fetched for it stay', async () => {
  await store(yesterday, ['a', 'b']);
  const before = await allKeys();
  let at = 3; // after its files
  for (let wasStopped = true; wasStopped; at++) {
    await deleteRegistryDatabase();
    await store(yesterday, ['a', 'b']);
    wasStopped = await stoppedAt('put', at, () => store(today, ['b', 'c']));
    if (!wasStopped) break;
    expect(await keepRegistryStored()).toBe('kept');
    expect(await allKeys(), `put ${at}`).toEqual([...before, 'files c']);
  }
  expect(at).toBeGreaterThan(8);
});

test('where nothing is left, a start writes nothing', async () => {
  await store(today, ['a']);
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
  expect(await keepRegistryStored()).toBe('kept');
  expect(transactions.mock.calls.length).toBeGreaterThan(0);
  expect(transactions.mock.calls.filter(([, mode]) => mode === 'readwrite')).toEqual([]);
});

test('leftovers that cannot be deleted cost nobody the registry', async () => {
  await store(yesterday, ['a']);
  await stoppedAt('delete', 1, () => store(today, ['b']));
  const outcomes: string[] = [];
  await stoppedAt('delete', 1, async () => outcomes.push(await keepRegistryStored()));
  expect(outcomes).toEqual(['kept']);
  expect(await currentRegistry()).toMatchObject({ version: today });
});

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  deleteRegistryDatabase,
  openRegistryDatabase,
  versionedStores,
} from '../../../../utils/browser/registry/registry-database';
import { aloneWithRegistry, replaceRegistry } from '../../../../utils/browser/registry/replace-registry';
import { RegistryGone } from '../../../../utils/browser/registry/registry-gone';
import { candidatesPerRecord, partKey } from '../../../../utils/browser/registry/registry-shape';
import { currentRegistry, storedReader, type HowToRead } from '../../../../utils/browser/registry/stored-reader';
import type { RegistryReader } from '../../../../utils/core/registry/reader';
import { rankingKeys, type RankingKeys } from '../../../../utils/core/registry/ranking-keys';
import { indexRegistry } from '../../../../utils/core/registry/index-registry';
import { hostBucket } from '../../../../utils/core/text/host-bucket';
import { catalogue, organization, service } from '../../core/sample-registry';

vi.mock('../../../../utils/browser/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => Promise<unknown>) => work() } });

const catalogueText = JSON.stringify({
  format: 1,
  families: {},
  kinds: catalogue.kinds,
  services: catalogue.services.filter(({ tldFamily }) => !tldFamily),
});
const yesterday = 2026112200;
const today = 2026112300;

/** A registry of `count` members, each with one pad on a host of its own. */
function registryOf(version: number, count: number, prefix = 'host') {
  const organizations = Array.from({ length: count }, (_, index) => {
    const id = `${prefix}-${index}`;
    const pad = service({ id: `${id}/pad`, url: `https://pad.${id}.example/` });
    return organization({ id, website: `https://${id}.example/`, domains: [`${id}.example`], services: [pad] });
  });
  return indexRegistry({ version, created: '2026-11-23T00:00:00Z', organizations }, catalogue, 'bundled');
}

const store = (version: number, count: number, prefix?: string) =>
  replaceRegistry(registryOf(version, count, prefix), catalogueText, '2026-11-23T09:00:00Z');

/** Every key of the database, by store. */
async function allKeys(): Promise<string[]> {
  const database = await openRegistryDatabase();
  const keys = await Promise.all(
    ([...versionedStores, 'meta'] as const).map(async (name) =>
      (await database.getAllKeys(name)).map((key) => `${name} ${String(key)}`),
    ),
  );
  return keys.flat();
}

/** Reads a bit of everything, as a page would. */
async function readAll() {
  const reader = await storedReader();
  if (!reader) return undefined;
  return {
    about: reader.about.version,
    pads: (await reader.candidates('collab-text')).map((pad) => pad.service),
    first: (await reader.organization((await reader.candidates('collab-text'))[0]!.organization))?.id,
    labels: await reader.labelEntries('host-0.example'),
    hosts: (await reader.memberHosts()).length,
    doodle: (await reader.catalogue()).find('https://doodle.com/')?.service.id,
  };
}

/** Makes the put number `at` fail, and gives how many there were. */
async function cutAt(at: number, work: () => Promise<void>): Promise<{ puts: number; failed: boolean }> {
  const { put } = IDBObjectStore.prototype;
  let puts = 0;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given: Parameters<IDBObjectStore['put']>
  ) {
    if (++puts === at) throw new DOMException('The worker was killed.', 'AbortError');
    return put.apply(this, given);
  });
  try {
    await work();
    return { puts, failed: false };
  } catch {
    return { puts, failed: true };
  } finally {
    spy.mockRestore();
  }
}

beforeEach(deleteRegistryDatabase);

test('where nothing was stored, there is nothing to read', async () => {
  expect(await currentRegistry()).toBeUndefined();
  expect(await storedReader()).toBeUndefined();
});

test('a registry that was stored answers as it would from memory', async () => {
  await store(yesterday, 3);
  expect(await readAll()).toEqual({
    about: yesterday,
    pads: ['host-0/pad', 'host-1/pad', 'host-2/pad'],
    first: 'host-0',
    labels: registryOf(yesterday, 3).labels.get(
      [...registryOf(yesterday, 3).labels].find(([, entries]) => 'host-0.example' in entries)![0],
    ),
    hosts: 6,
    doodle: 'doodle',
  });
  const reader = await storedReader();
  expect(await reader?.candidates('chess')).toEqual([]);
  expect(await reader?.view('chess')).toBeUndefined();
  expect(await reader?.organization('nobody')).toBeUndefined();
  expect(await reader?.labelEntries('nobody.test')).toEqual({});
});

test('after a registry was stored a database is deleted thrice, for which Chromium writes out its log; it may fail', async () => {
  const deletion = vi.spyOn(indexedDB, 'deleteDatabase');
  await store(yesterday, 1);
  expect(deletion.mock.calls.flat()).toEqual(['chatiere-log', 'chatiere-log', 'chatiere-log']);
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['chatiere']);
  const warning = vi.spyOn(console, 'warn').mockReturnValue();
  deletion.mockImplementationOnce(() => {
    throw new DOMException('There is no room.', 'QuotaExceededError');
  });
  await store(today, 2);
  expect(warning).toHaveBeenCalledOnce();
  expect((await readAll())?.about).toBe(today);
  warning.mockRestore();
  deletion.mockRestore();
});

test('the pointer says which registry is current, and since when it is on this device', async () => {
  await store(today, 2);
  expect(await currentRegistry()).toMatchObject({
    version: today,
    origin: 'bundled',
    members: 2,
    storedAt: '2026-11-23T09:00:00Z',
  });
});

test('all that is offered is read at once as it is kind by kind, also when a kind fills several records', async () => {
  const indexed = registryOf(today, candidatesPerRecord + 2);
  indexed.views.set('chess', indexed.views.get('collab-text')!.slice(0, 2));
  await replaceRegistry(indexed, catalogueText, '2026-11-23T09:00:00Z');
  const reader = (await storedReader())!;
  const all = await reader.allCandidates();
  expect([...all.keys()].toSorted()).toEqual(['chess', 'collab-text']);
  expect(all.get('collab-text')).toHaveLength(candidatesPerRecord + 2);
  for (const [kind, view] of all) expect(view).toEqual(await reader.candidates(kind));
});

test('all that is offered is read on through the pointer, when the registry was replaced under way', async () => {
  await store(yesterday, 3);
  const reader = (await storedReader())!;
  await store(today, 1);
  expect((await reader.allCandidates()).get('collab-text')).toHaveLength(1);
  await store(today + 1, 0);
  expect((await reader.allCandidates()).size).toBe(0);
});

test('after a newer registry nothing of the older one is left', async () => {
  await store(yesterday, 250, 'old');
  await store(today, 3);
  const keys = await allKeys();
  expect(keys.filter((key) => key.includes(String(yesterday)))).toEqual([]);
  expect(keys).toContain('meta current');
  expect(keys).toContain(`meta ${today}:hosts`);
  expect((await readAll())?.pads).toHaveLength(3);
});

test('an older registry may take the place of a newer one, when the database is built anew', async () => {
  await store(today, 3);
  await store(yesterday, 2);
  expect(await readAll()).toMatchObject({ about: yesterday, hosts: 4 });
  expect((await allKeys()).filter((key) => key.includes(String(today)))).toEqual([]);
});

describe('a write that is cut', () => {
  test('anywhere leaves the old registry whole and readable, and the next write succeeds', async () => {
    await store(yesterday, 2);
    const before = await readAll();
    const { puts } = await cutAt(Infinity, () => store(yesterday, 2));
    expect(puts).toBeGreaterThan(6);
    for (let at = 1; at <= puts; at++) {
      const { failed } = await cutAt(at, () => store(today, 2, 'new'));
      expect(failed, `put ${at}`).toBe(true);
      expect(await readAll(), `put ${at}`).toEqual(before);
    }
    await store(today, 2, 'new');
    expect(await readAll()).toMatchObject({ about: today, first: 'new-0' });
    expect((await allKeys()).filter((key) => key.includes(String(yesterday)))).toEqual([]);
  });

  test('the pointer is the last thing written', async () => {
    const written: unknown[] = [];
    const { put } = IDBObjectStore.prototype;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...given: Parameters<IDBObjectStore['put']>
    ) {
      written.push(given[1]);
      return put.apply(this, given);
    });
    await store(today, 3);
    spy.mockRestore();
    expect(written.at(-1)).toBe('current');
    expect(written.filter((key) => key === 'current')).toHaveLength(1);
  });
});

test('a reader that opened yesterday’s registry finds today’s after the flip', async () => {
  await store(yesterday, 2);
  const reader = (await storedReader())!;
  await store(today, 5, 'new');
  expect((await reader.candidates('collab-text')).map((pad) => pad.service)).toContain('new-4/pad');
  expect(await reader.organization('new-0')).toMatchObject({ id: 'new-0' });
  expect(await reader.organization('host-0')).toBeUndefined();
  expect(await reader.memberHosts()).toHaveLength(10);
  expect(await reader.labelEntries('new-0.example')).toMatchObject({ 'new-0.example': { organization: 'new-0' } });
  expect((await reader.catalogue()).service('doodle')?.name).toBe('Doodle');
});

test('while a large registry is written, a reader waits for no more than one small group', async () => {
  await store(yesterday, 2);
  const opened: string[][] = [];
  const sizes: number[] = [];
  const { transaction } = IDBDatabase.prototype;
  const { put } = IDBObjectStore.prototype;
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...given: Parameters<IDBDatabase['transaction']>
  ) {
    if (this.name === 'chatiere') opened.push([given[0]].flat() as string[]); // not of the one made for the log
    sizes.push(0);
    return transaction.apply(this, given);
  });
  const puts = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given: Parameters<IDBObjectStore['put']>
  ) {
    sizes.push(sizes.pop()! + 1);
    return put.apply(this, given);
  });
  await store(today, 350);
  transactions.mockRestore();
  puts.mockRestore();
  expect(Math.max(...sizes)).toBe(25);
  expect(opened.every((stores) => stores.length === 1)).toBe(true);
});

const pads = (count: number) => registryOf(today, count).views.get('collab-text')!;

const columns = (of: RankingKeys) => Object.entries(of).map(([name, column]) => [name, [...column]]);

describe('a view of many candidates', () => {
  test.each([24, 25, 26, 1001, 2500])('%d of them are cut into records, and come back whole', async (count) => {
    await store(today, count);
    const records = await (await openRegistryDatabase()).getAll('views');
    const lengths = records.filter(Array.isArray).map((record) => record.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(candidatesPerRecord);
    expect(await (await storedReader())!.candidates('collab-text')).toEqual(pads(count));
  });

  test('one that an earlier release stored in a single record is read as it is', async () => {
    await store(today, 1);
    await (await openRegistryDatabase()).put('views', pads(2500), `${today}:collab-text`);
    expect(await (await storedReader())!.candidates('collab-text')).toEqual(pads(2500));
  });

  test('is ranked without them, and each is read when it is asked for', async () => {
    await store(today, 60);
    const { keys, candidate } = (await (await storedReader())!.view('collab-text'))!;
    expect(columns(keys)).toEqual(columns(rankingKeys(pads(60))));
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    expect(await candidate(24)).toEqual(pads(60)[24]);
    expect(transactions).not.toHaveBeenCalled(); // the first record came with the keys
    for (const at of [25, 49, 50, 59]) expect(await candidate(at)).toEqual(pads(60)[at]);
    expect(transactions).toHaveBeenCalledTimes(2); // the second and the third record
    transactions.mockRestore();
  });

  test('whose registry was replaced meanwhile says so, and never gives another candidate', async () => {
    await store(yesterday, 60, 'old');
    const { candidate } = (await (await storedReader())!.view('collab-text'))!;
    await store(today, 60, 'new');
    await expect(candidate(30)).rejects.toThrow(RegistryGone);
    const { candidate: now } = (await (await storedReader())!.view('collab-text'))!;
    await replaceRegistry(registryOf(today, 60, 'again'), catalogueText, '2026-11-23T10:00:00Z'); // under the same version
    await expect(now(30)).rejects.toThrow(RegistryGone);
  });

  test.each([
    ['its keys', `${today}:collab-text:ranking`],
    ['its first record', `${today}:collab-text`],
  ])('is broken when %s are garbage', async (_, key) => {
    await store(today, 3);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- garbage has no type of ours
    await (await openRegistryDatabase()).put('views', 'garbage' as never, key);
    await expect((await storedReader())!.view('collab-text')).rejects.toThrow('broken view');
  });

  test('is of one registry, even when another takes its place while it is read', async () => {
    await store(yesterday, 1500, 'old');
    const reader = (await storedReader())!;
    const [read] = await Promise.all([reader.candidates('collab-text'), store(today, 1500, 'new')]);
    expect(new Set(read.map((pad) => pad.organization.split('-')[0])).size).toBe(1);
    expect(read).toHaveLength(1500);
    expect((await (await storedReader())!.candidates('collab-text'))[1200]!.service).toMatch(/^new-/);
  });
});

const padsOf = async (reader: RegistryReader) => (await reader.candidates('collab-text')).map(({ service: id }) => id);
const remembering = async () => (await storedReader({ isRemembered: true }))!;
const padsNow = async (how?: HowToRead) => padsOf((await storedReader(how))!);

describe('what was read', () => {
  test('is not read twice', async () => {
    await store(today, 3);
    await padsNow();
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const doodle = 'https://doodle.com/';
    expect(await padsNow()).toHaveLength(3);
    expect(transactions.mock.calls.map(([name]) => name)).toEqual(['meta']); // the pointer alone
    await (await storedReader())!.catalogueAt(doodle);
    await (await storedReader())!.catalogueAt('https://doodle.com/poll/2');
    expect(transactions.mock.calls.map(([name]) => name)).toEqual(['meta', 'meta', 'catalogues', 'meta']);
    transactions.mockRestore();
  });

  test('nor is the pointer, for the background, until somebody writes', async () => {
    await store(yesterday, 1, 'old');
    await padsNow({ isRemembered: true });
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    expect(await padsNow({ isRemembered: true })).toEqual(['old-0/pad']);
    expect(transactions).not.toHaveBeenCalled();
    transactions.mockRestore();
    await aloneWithRegistry(() => store(today, 1, 'new'));
    expect(await padsNow({ isRemembered: true })).toEqual(['new-0/pad']);
  });

  test('a pointer that is remembered of a registry that went unheard is forgotten', async () => {
    await store(yesterday, 1, 'old');
    await remembering();
    await store(today, 1, 'new'); // which forgets the other, and here nobody was told
    const reader = await remembering();
    expect(reader.about.version).toBe(yesterday);
    expect(await padsOf(reader)).toEqual(['new-0/pad']);
    expect((await remembering()).about.version).toBe(today);
    await (await openRegistryDatabase()).clear('meta');
    await (await openRegistryDatabase()).clear('organizations');
    await expect((await remembering()).organization('new-0')).rejects.toThrow(RegistryGone);
    expect(await storedReader({ isRemembered: true })).toBeUndefined();
  });

  test('the parts of a page whose address is known come with the pointer, and of the registry that it names', async () => {
    await store(yesterday, 1);
    const doodle = 'https://doodle.com/';
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const reader = (await storedReader({ page: Promise.resolve(doodle) }))!;
    expect((await reader.catalogueAt(doodle)).find(doodle)?.service.id).toBe('doodle');
    expect(transactions.mock.calls.map(([name]) => name)).toEqual(['meta', 'catalogues']);
    transactions.mockRestore();
    expect((await reader.catalogueAt('https://www.google.fr/search')).services.map(({ id }) => id)).toContain('search');
    for (const address of [async () => undefined, async () => Promise.reject(new Error('no tab'))]) {
      expect((await (await storedReader({ page: address() }))!.catalogueAt(doodle)).find(doodle)?.service.id).toBe(
        'doodle',
      );
    }
  });

  test('parts that were read ahead are read anew when another registry takes its place', async () => {
    await store(yesterday, 1);
    const doodle = 'https://doodle.com/';
    const reader = (await storedReader({ page: Promise.resolve(doodle) }))!;
    const database = await openRegistryDatabase();
    await database.put(
      'catalogues',
      { version: today, part: { ...catalogue.compiled, services: [] } },
      partKey(String(hostBucket('doodle.com')), today),
    );
    expect((await reader.catalogueAt(doodle)).find(doodle)?.service.id, 'not of one that is being written').toBe(
      'doodle',
    );
    await deleteRegistryDatabase();
    await store(yesterday, 1);
    const old = (await storedReader({ page: Promise.resolve('https://docs.google.com/document/u/0/') }))!;
    await store(today, 1);
    expect((await old.catalogueAt(doodle)).find(doodle)?.service.id).toBe('doodle');
  });

  test('is believed of that registry alone: another, or the same built anew, is read', async () => {
    await store(yesterday, 1, 'old');
    expect(await padsNow()).toEqual(['old-0/pad']);
    await store(today, 1, 'new');
    expect(await padsNow()).toEqual(['new-0/pad']);
    await deleteRegistryDatabase();
    await store(today, 1, 'anew');
    expect(await padsNow()).toEqual(['anew-0/pad']);
    await replaceRegistry(registryOf(today, 1, 'again'), catalogueText, '2026-11-23T10:00:00Z'); // by another page
    expect(await padsNow()).toContain('again-0/pad');
  });

  test('is not kept when it could not be read', async () => {
    await store(today, 1);
    const database = await openRegistryDatabase();
    const key = partKey(String(hostBucket('doodle.com')), today);
    const part = (await database.get('catalogues', key))!;
    await database.delete('catalogues', key);
    const reader = (await storedReader())!;
    await expect(reader.catalogueAt('https://doodle.com/')).rejects.toThrow('has no such part');
    await database.put('catalogues', part, key);
    expect((await reader.catalogueAt('https://doodle.com/')).find('https://doodle.com/')?.service.id).toBe('doodle');
  });
});

test('a stored catalogue that cannot be read is said, and the database can be built anew', async () => {
  await replaceRegistry(registryOf(today, 1), '{"format":2}', '2026-11-23T09:00:00Z');
  await expect((await storedReader())!.catalogue()).rejects.toThrow('no catalogue');
  await deleteRegistryDatabase();
  expect(await currentRegistry()).toBeUndefined();
  await store(today, 1);
  expect(await readAll()).toMatchObject({ about: today });
});

import type { IndexedRegistry } from '../core/registry/index-registry';
import {
  candidatesPerRecord,
  openRegistryDatabase,
  versionedStores,
  viewKey,
  type RegistryDatabase,
} from './registry-database';

/** Records in one transaction: readers wait for it, 50 ms at the most (DESIGN.md, Budgets), hosts of ten services included. */
const recordsPerTransaction = 25;

/** Runs work that writes the registry, one at a time in the whole browser. */
export async function aloneWithRegistry<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('registry', work);
}

/**
 * Writes a registry beside the current one in small transactions, then flips the pointer in one tiny one, then
 * deletes what is no longer pointed to. A worker killed anywhere leaves the old registry whole.
 */
export async function storeRegistry(indexed: IndexedRegistry, catalogue: string, storedAt: string): Promise<void> {
  const database = await openRegistryDatabase();
  const version = String(indexed.about.version);
  for (const [kind, view] of indexed.views) {
    for (const [part, record] of groups(view, candidatesPerRecord).entries()) {
      await database.put('views', record, viewKey(version, kind, part));
    }
  }
  for (const group of groups(indexed.organizations, recordsPerTransaction)) {
    const transaction = database.transaction('organizations', 'readwrite');
    await Promise.all([
      ...group.map((organization) => transaction.store.put(organization, `${version}:${organization.id}`)),
      transaction.done,
    ]);
  }
  for (const group of groups([...indexed.labels], recordsPerTransaction)) {
    const transaction = database.transaction('labels', 'readwrite');
    await Promise.all([
      ...group.map(([bucket, entries]) => transaction.store.put(entries, `${version}:${bucket}`)),
      transaction.done,
    ]);
  }
  await database.put('catalogues', catalogue, `${version}:catalogue`);
  await database.put('meta', indexed.memberHosts, `${version}:hosts`);
  await database.put('meta', { ...indexed.about, storedAt }, 'current');
  await forgetOthers(database, version);
}

/** Deletes the records of every other version, a few at a time, in ascending order: the first record of a view first. */
async function forgetOthers(database: RegistryDatabase, version: string): Promise<void> {
  for (const store of versionedStores) {
    await forgetBetween(database, store, '', `${version}:`);
    await forgetBetween(database, store, `${version};`, '\uffff');
  }
  for (const key of await database.getAllKeys('meta')) {
    if (key !== 'current' && key !== `${version}:hosts`) await database.delete('meta', key);
  }
}

/** Goes on from the last key deleted: to look from the start again would be to walk over all that was deleted. */
async function forgetBetween(
  database: RegistryDatabase,
  store: (typeof versionedStores)[number],
  start: string,
  end: string,
): Promise<void> {
  for (let from = start; ;) {
    const keys = await database.getAllKeys(store, IDBKeyRange.bound(from, end), recordsPerTransaction);
    const last = keys.at(-1);
    if (last === undefined) return;
    await database.delete(store, IDBKeyRange.bound(from, last));
    from = last;
  }
}

function groups<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

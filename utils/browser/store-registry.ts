import type { IndexedRegistry } from '../core/registry/index-registry';
import { openRegistryDatabase, versionedStores, type RegistryDatabase } from './registry-database';

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
  for (const [kind, view] of indexed.views) await database.put('views', view, `${version}:${kind}`);
  for (const group of groups(indexed.organizations)) {
    const transaction = database.transaction('organizations', 'readwrite');
    await Promise.all([
      ...group.map((organization) => transaction.store.put(organization, `${version}:${organization.id}`)),
      transaction.done,
    ]);
  }
  for (const group of groups([...indexed.labels])) {
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

/** Deletes the records of every other version, a few at a time. */
async function forgetOthers(database: RegistryDatabase, version: string): Promise<void> {
  const others = [IDBKeyRange.upperBound(`${version}:`, true), IDBKeyRange.lowerBound(`${version};`)];
  for (const store of versionedStores) {
    for (const range of others) {
      for (;;) {
        const keys = await database.getAllKeys(store, range, recordsPerTransaction);
        if (keys.length === 0) break;
        const transaction = database.transaction(store, 'readwrite');
        await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done]);
      }
    }
  }
  for (const key of await database.getAllKeys('meta')) {
    if (key !== 'current' && key !== `${version}:hosts`) await database.delete('meta', key);
  }
}

function groups<T>(items: T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / recordsPerTransaction) }, (_, index) =>
    items.slice(index * recordsPerTransaction, (index + 1) * recordsPerTransaction),
  );
}

import type { IndexedRegistry } from '../../core/registry/index-registry';
import { forgetOthers } from './forget-others';
import { candidatesPerRecord, openRegistryDatabase, viewKey } from './registry-database';

/** Records in one transaction: readers wait for it, 50 ms at the most (DESIGN.md, Budgets), hosts of ten services included. */
const recordsPerTransaction = 25;

/** Runs work that writes the registry, one at a time in the whole browser. */
export async function aloneWithRegistry<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('registry', work);
}

/**
 * Writes a registry beside the current one in small transactions, then flips the pointer in one tiny one, then
 * deletes what is no longer pointed to. A worker killed before the flip leaves the old registry whole; one killed after
 * it leaves the old one to be forgotten at the next start. `fetched`, of one that came by a sync: the hashes of its files,
 * and the ids of the keys that signed it.
 */
export async function storeRegistry(
  indexed: IndexedRegistry,
  catalogue: string,
  storedAt: string,
  fetched?: { files: string[]; signedBy: string[] },
): Promise<void> {
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
  if (fetched) await database.put('meta', fetched.files, `${version}:files`);
  const signers = fetched && { signedBy: fetched.signedBy };
  await database.put('meta', { ...indexed.about, storedAt, ...signers }, 'current');
  await forgetOthers(database, version);
}

function groups<T>(items: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

import { deleteDB, openDB, wrap, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import type { StoreKey, StoreNames, StoreValue } from 'idb';
import type { Candidate } from '../../core/registry/candidate';
import type { LabelEntries } from '../../core/registry/label';
import type { RankingKeys } from '../../core/registry/ranking-keys';
import type { MemberName } from '../../core/registry/reader';
import type { Organization } from '../../core/registry/registry';
import type { Current, StoredPart } from './registry-shape';
import { closeRegistry, databaseName, registryConnection } from './registry-connection';

interface RegistrySchema extends DBSchema {
  /** Fetched files by their SHA-256, so that a sync that was cut goes on from what it has. */
  files: { key: string; value: { bytes: Uint8Array } };
  /**
   * `version:kind`; a record as long as `candidatesPerRecord` goes on in `version:kind:001` and so forth. What ranks them
   * all lies in `version:kind:ranking`.
   */
  views: { key: string; value: Candidate[] | RankingKeys };
  /** `version:id` */
  organizations: { key: string; value: Organization };
  /** `version:bucket`; see hostBucket. */
  labels: { key: string; value: LabelEntries };
  /** `version:catalogue`, the compiled catalogue as JSON text; see `partKey` for what one page needs of it. */
  catalogues: { key: string | [string, number]; value: string | StoredPart };
  /** `current`, the pointer; `version:hosts`, the member hosts; `version:members`, their names; `version:files`, hashes. */
  meta: { key: string; value: Current | string[] | MemberName[] };
}

export type RegistryDatabase = IDBPDatabase<RegistrySchema>;
/** The key of a record of a store. */
export type StoredKey<Store extends StoreNames<RegistrySchema>> = StoreKey<RegistrySchema, Store>;
/** What a record of a store is. */
export type StoredValue<Store extends StoreNames<RegistrySchema>> = StoreValue<RegistrySchema, Store>;
export const versionedStores = ['views', 'organizations', 'labels', 'catalogues'] as const;

export type VersionedStore = (typeof versionedStores)[number];
type Writable<Name extends VersionedStore> = IDBPObjectStore<RegistrySchema, [Name], Name, 'readwrite'>;

/** Records in one transaction: readers wait for it, 50 ms at the most, hosts of ten services included. */
const recordsPerTransaction = 25;

/** Writes or deletes, some in each transaction. */
export async function inSmallTransactions<Name extends VersionedStore, Item>(
  database: RegistryDatabase,
  name: Name,
  items: readonly Item[],
  work: (store: Writable<Name>, item: Item) => Promise<unknown>,
): Promise<void> {
  for (const group of groups(items, recordsPerTransaction)) {
    const transaction = database.transaction(name, 'readwrite');
    await Promise.all([...group.map((item) => work(transaction.store, item)), transaction.done]);
  }
}

/** So many items each, the last perhaps fewer. */
export function groups<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

/** The database for those who write; see `registryConnection`. */
export async function openRegistryDatabase(): Promise<RegistryDatabase> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- idb gives no type to a database that it did not open itself
  return wrap(await registryConnection()) as unknown as RegistryDatabase;
}

/** Throws the stored registry away, so that it can be built anew from the package. */
export async function deleteRegistryDatabase(): Promise<void> {
  await closeRegistry();
  await deleteDB(databaseName);
}

/**
 * So often, one after the other. A deletion has Chromium do two writes of its own in two threads; where they meet (7 of
 * 103 first starts that were looked at, 4 of 200 in a page), the log stays as it is.
 */
const deletionsForLog = 3;

/**
 * Has Chromium write its log out into a table. It keeps in a log what was written, and reads all of that whenever the
 * database is opened anew: with the 1.8 MB of a first registry that takes 12 ms, and else 5. Only when a database is
 * deleted does it write the log out at once; so one is, an empty one. It fails to no harm: all is stored already.
 */
export async function writeOutLog(): Promise<void> {
  const name = `${databaseName}-log`;
  try {
    for (let deleted = 0; deleted < deletionsForLog; deleted += 1) {
      (await openDB(name)).close();
      await deleteDB(name);
    }
  } catch (error) {
    console.warn('Chatière: the log of the database was not written out', error);
  }
}

import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { CompiledCatalogue } from '../../core/catalogue/compiled-catalogue';
import type { Candidate } from '../../core/registry/candidate';
import type { LabelEntries } from '../../core/registry/label';
import type { RegistryAbout } from '../../core/registry/reader';
import type { Organization } from '../../core/registry/registry';
import { forgetReadings } from './registry-memory';

const databaseName = 'chatiere';

/** What the pointer says: which registry is current, and when this device stored it (ISO 8601). */
export interface Current extends RegistryAbout {
  storedAt: string;
  /** How it is cut; see `currentShape`. Absent of one that version 0.1.0 stored. */
  shape?: number;
  /** Ids of the pinned keys that signed it; absent of the packaged one, and of one that version 0.1.0 stored. */
  signedBy?: string[];
}

interface RegistrySchema extends DBSchema {
  /** Fetched files by their SHA-256, so that a sync that was cut goes on from what it has. */
  files: { key: string; value: { bytes: Uint8Array } };
  /** `version:kind`; a record as long as `candidatesPerRecord` goes on in `version:kind:001` and so forth. */
  views: { key: string; value: Candidate[] };
  /** `version:id` */
  organizations: { key: string; value: Organization };
  /** `version:bucket`; see hostBucket. */
  labels: { key: string; value: LabelEntries };
  /** `version:catalogue`, the compiled catalogue as JSON text; `version:part:key`, what one page needs of it. */
  catalogues: { key: string; value: string | CompiledCatalogue };
  /** `current`, the pointer; `version:hosts`, the member hosts; `version:files`, hashes, until others are forgotten. */
  meta: { key: string; value: Current | string[] };
}

export type RegistryDatabase = IDBPDatabase<RegistrySchema>;
type StoreName = 'files' | 'views' | 'organizations' | 'labels' | 'catalogues' | 'meta';
export const versionedStores = ['views', 'organizations', 'labels', 'catalogues'] as const;

/** Raise it when a registry is cut another way: those that lie here are then cut anew, from what they hold. */
export const currentShape = 3;

/** A view is written in records of this many, 0.4 MB, since readers of the store wait for each: 5 MB take 100 ms. */
export const candidatesPerRecord = 1000;

/** The key of a record of a view, counted from 0. */
export function viewKey(version: number | string, kind: string, part: number): string {
  return part === 0 ? `${version}:${kind}` : `${version}:${kind}:${String(part).padStart(3, '0')}`;
}

let connection: Promise<RegistryDatabase> | undefined;

/** The database, opened once per page or worker; rejects when the browser refuses or the database is broken. */
export function openRegistryDatabase(): Promise<RegistryDatabase> {
  connection ??= openDB<RegistrySchema>(databaseName, 1, {
    upgrade(database, oldVersion) {
      // One `if` per released version; never rewritten once released.
      if (oldVersion < 1) {
        const names: StoreName[] = ['files', 'views', 'organizations', 'labels', 'catalogues', 'meta'];
        for (const name of names) database.createObjectStore(name);
      }
    },
    // Another page wants to delete or upgrade: let go, and open anew at the next question.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      connection = undefined;
      forgetReadings();
    },
    terminated: () => {
      connection = undefined;
    },
  }).catch((error: unknown) => {
    connection = undefined;
    throw error;
  });
  return connection;
}

/** Throws the stored registry away, so that it can be built anew from the package. */
export async function deleteRegistryDatabase(): Promise<void> {
  const open = connection;
  connection = undefined;
  forgetReadings();
  if (open) await open.then((database) => database.close()).catch(() => {});
  await deleteDB(databaseName);
}

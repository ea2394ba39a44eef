import { forgetReadings } from './registry-memory';

export const databaseName = 'chatiere';
const storeNames = ['files', 'views', 'organizations', 'labels', 'catalogues', 'meta'] as const;
type StoreName = (typeof storeNames)[number];

let connection: Promise<IDBDatabase> | undefined;

/**
 * The database, opened once per page or worker; rejects when the browser refuses or the database is broken. Without idb,
 * which only those who write take: the popup reads ten records, and is 1 kB and 3 ms of wrapping lighter so.
 */
export function registryConnection(): Promise<IDBDatabase> {
  connection ??= open().catch((error: unknown) => {
    connection = undefined;
    throw error;
  });
  return connection;
}

/** Forgets the connection, and closes it if it is there. */
export async function closeRegistry(): Promise<void> {
  const closing = connection;
  connection = undefined;
  forgetReadings();
  await closing?.then((database) => database.close()).catch(() => {});
}

/** What one transaction reads of a store, all asked at once. */
export async function readAtOnce(
  store: StoreName,
  requests: (from: IDBObjectStore) => IDBRequest[],
): Promise<unknown[]> {
  const from = (await registryConnection()).transaction(store).objectStore(store);
  return Promise.all(requests(from).map(answered));
}

/** One record, or undefined. */
export async function readRecord(store: StoreName, key: string): Promise<unknown> {
  return (await readAtOnce(store, (from) => [from.get(key)]))[0];
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.addEventListener('upgradeneeded', ({ oldVersion }) => {
    // One `if` per released version; never rewritten once released.
    if (oldVersion < 1) {
      for (const name of storeNames) request.result.createObjectStore(name);
    }
  });
  const database = await answered(request);
  // Another page wants to delete or upgrade: let go, and open anew at the next question.
  database.addEventListener('versionchange', () => {
    database.close();
    connection = undefined;
    forgetReadings();
  });
  database.addEventListener('close', () => {
    connection = undefined;
  });
  return database;
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The database failed.')));
  });
}

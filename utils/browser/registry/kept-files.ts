import { openRegistryDatabase } from './registry-database';

/** To list keys, the browser walks over the files themselves: over 500 of them readers would wait for 40 ms. */
const keysAtOnce = 25;

/** A fetched file that is still here from a sync that was cut, by its SHA-256. */
export async function keptFile(sha256: string): Promise<Uint8Array | undefined> {
  return (await (await openRegistryDatabase()).get('files', sha256))?.bytes;
}

/** Keeps a fetched file until the registry that it belongs to is replaced. Rejects when the disk is full. */
export async function keepFile(sha256: string, bytes: Uint8Array): Promise<void> {
  await (await openRegistryDatabase()).put('files', { bytes }, sha256);
}

/** Forgets the files that the registry now current is not made of. */
export async function forgetOtherFiles(wanted: ReadonlySet<string>): Promise<void> {
  const database = await openRegistryDatabase();
  for (let after = ''; ;) {
    const keys = await database.getAllKeys('files', IDBKeyRange.lowerBound(after, true), keysAtOnce);
    for (const key of keys) {
      if (!wanted.has(key)) await database.delete('files', key);
    }
    if (keys.length < keysAtOnce) return;
    after = keys.at(-1)!;
  }
}

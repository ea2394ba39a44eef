import { openRegistryDatabase } from './registry-database';

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
  for (const key of await database.getAllKeys('files')) {
    if (!wanted.has(key)) await database.delete('files', key);
  }
}

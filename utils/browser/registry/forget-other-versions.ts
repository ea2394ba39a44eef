import { forgetOtherFiles } from './kept-files';
import { inSmallTransactions, versionedStores, type RegistryDatabase, type VersionedStore } from './registry-database';
import { keysOfParts } from './registry-shape';

/** Readers wait for a transaction: it deletes a few records only. */
const recordsAtOnce = 25;

/**
 * Deletes what the pointer does not lead to: records of other versions, and files of which it is noted that this
 * version does not consist of them. If there is nothing to delete, it costs one look into each store. If it is
 * interrupted, the next call goes on.
 */
export async function forgetOtherVersions(database: RegistryDatabase, version: number): Promise<void> {
  for (const store of versionedStores) {
    await forgetBetween(database, store, '', `${version}:`);
    await forgetBetween(database, store, `${version};`, '\uffff');
  }
  await forgetOtherParts(database, version);
  const files = await database.get('meta', `${version}:files`);
  if (Array.isArray(files)) await forgetOtherFiles(new Set(files.filter((file) => typeof file === 'string')));
  const kept = new Set(['current', `${version}:hosts`, `${version}:members`]);
  // The note on files among them, now that they are forgotten: those that the next sync fetches are not to be.
  for (const key of await database.getAllKeys('meta')) {
    if (!kept.has(key)) await database.delete('meta', key);
  }
}

/**
 * In ascending order, the first record of a view first. Goes on from the last key deleted: to look from the start again
 * would be to walk over all that was deleted.
 */
async function forgetBetween(
  database: RegistryDatabase,
  store: VersionedStore,
  start: string,
  end: string,
): Promise<void> {
  for (let from = start; ;) {
    const keys = await database.getAllKeys(store, IDBKeyRange.bound(from, end), recordsAtOnce);
    const last = keys.at(-1);
    if (last === undefined) return;
    await database.delete(store, IDBKeyRange.bound(from, last));
    from = String(last); // lists, which are keys too, lie outside
  }
}

/** Their keys begin with the part, so those of one version do not lie together; up to shape 6 they were texts. */
async function forgetOtherParts(database: RegistryDatabase, version: number): Promise<void> {
  await forgetBetween(database, 'catalogues', `${version}:part:`, `${version}:part;`);
  const keys = await database.getAllKeys('catalogues', keysOfParts());
  const others = keys.filter((key) => key[1] !== version);
  await inSmallTransactions(database, 'catalogues', others, (parts, key) => parts.delete(key));
}

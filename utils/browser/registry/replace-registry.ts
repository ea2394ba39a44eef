import type { Candidate } from '../../core/registry/candidate';
import type { IndexedRegistry } from '../../core/registry/index-registry';
import { rankingKeys, type RankingKeys } from '../../core/registry/ranking-keys';
import { forgetOtherVersions } from './forget-other-versions';
import {
  groups,
  inSmallTransactions,
  openRegistryDatabase,
  writeOutLog,
  type RegistryDatabase,
  type StoredKey,
  type StoredValue,
  type VersionedStore,
} from './registry-database';
import { forgetReadings } from './registry-memory';
import { notedNews } from './noted-news';
import { candidatesPerRecord, currentShape, partKey, rankingKey, viewKey, type StoredPart } from './registry-shape';
import { currentRegistry } from './stored-reader';

/** Runs work that writes the registry, one at a time in the whole browser. What was read before is read anew after it. */
export async function aloneWithRegistry<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('registry', () => work().finally(forgetReadings));
}

/** Of a registry that came by a sync. */
interface Provenance {
  /** The hashes of its files, so that those of others are forgotten. */
  files?: string[];
  /** The ids of the keys that signed it. */
  signedBy?: string[];
}

/**
 * The one way in which a registry takes the place of another, whether it came by a sync, with the package, or is cut anew.
 * Written beside the current one in small transactions; then one tiny one flips the pointer, and what is no longer pointed
 * to is deleted. A worker killed before the flip leaves the old registry whole; one killed after it leaves the old one to
 * be forgotten at the next start. What changed for the stars is stored by that same flip, neither lost nor told twice.
 */
export async function replaceRegistry(
  indexed: IndexedRegistry,
  catalogue: string,
  storedAt: string,
  { files, signedBy }: Provenance = {},
): Promise<void> {
  const database = await openRegistryDatabase();
  const version = String(indexed.about.version);
  const before = await currentRegistry();
  const noted = await notedNews(database, before, indexed, new Date(storedAt));
  for (const [kind, view] of indexed.views) {
    const records: [string, Candidate[] | RankingKeys][] = groups(view, candidatesPerRecord).map((record, part) => [
      viewKey(version, kind, part),
      record,
    ]);
    records.push([rankingKey(version, kind), rankingKeys(view)]);
    await putAll(database, 'views', records);
  }
  const keyed = <T>(entries: Iterable<[string | number, T]>) =>
    [...entries].map(([key, value]): [string, T] => [`${version}:${key}`, value]);
  await putAll(database, 'organizations', keyed(indexed.organizations.map((each) => [each.id, each])));
  await putAll(database, 'labels', keyed(indexed.labels));
  const parts = [...indexed.catalogueParts].map(([key, part]): [[string, number], StoredPart] => [
    partKey(key, indexed.about.version),
    { version: indexed.about.version, part },
  ]);
  await putAll(database, 'catalogues', parts);
  await database.put('catalogues', catalogue, `${version}:catalogue`);
  await database.put('meta', indexed.memberHosts, `${version}:hosts`);
  await database.put('meta', indexed.members, `${version}:members`);
  if (files) await database.put('meta', files, `${version}:files`);
  await database.put(
    'meta',
    { ...indexed.about, ...noted, storedAt, shape: currentShape, ...(signedBy && { signedBy }) },
    'current',
  );
  await forgetOtherVersions(database, indexed.about.version);
  await writeOutLog();
}

/** Writes records by their keys. */
function putAll<Name extends VersionedStore>(
  database: RegistryDatabase,
  name: Name,
  records: [StoredKey<Name>, StoredValue<Name>][],
): Promise<void> {
  return inSmallTransactions(database, name, records, (store, [key, value]) => store.put(value, key));
}

import * as v from 'valibot';
import { openCatalogue, type Catalogue } from '../../core/catalogue/catalogue';
import { labelBucket } from '../../core/registry/label';
import type { RegistryReader } from '../../core/registry/reader';
import type { Candidate } from '../../core/registry/candidate';
import {
  candidatesPerRecord,
  openRegistryDatabase,
  viewKey,
  type Current,
  type RegistryDatabase,
} from './registry-database';

/** Only what pages rely on before they have read anything else: a pointer without it leads nowhere. */
const pointerShape = v.looseObject({
  version: v.number(),
  created: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T/)),
  signedBy: v.optional(v.array(v.string())),
});

/** It was thrown away while it was read, which says nothing against the one that will take its place. */
export class RegistryGone extends Error {}

/** The pointer, or undefined when nothing was stored yet. Rejects when the database cannot be read. */
export async function currentRegistry(): Promise<Current | undefined> {
  const found = await (await openRegistryDatabase()).get('meta', 'current');
  if (found !== undefined && !v.is(pointerShape, found)) throw new Error('The stored registry has a broken pointer.');
  return found as Current | undefined;
}

/**
 * A reader over the stored registry, or undefined when nothing was stored yet. Rejects when it cannot be read, or is
 * thrown away under way. Each reading takes the database anew: another page may have had it closed meanwhile.
 */
export async function storedReader(): Promise<RegistryReader | undefined> {
  const about = await currentRegistry();
  if (!about) return undefined;

  /** Reads through the pointer, and once more if the registry was replaced between the two reads. */
  async function read<T>(
    get: (database: RegistryDatabase, version: number) => Promise<T | undefined>,
  ): Promise<T | undefined> {
    let { version } = about!;
    for (;;) {
      const found = await get(await openRegistryDatabase(), version);
      if (found !== undefined) return found;
      const now = await currentRegistry();
      if (!now) throw new RegistryGone('The stored registry is gone.');
      if (now.version === version) return undefined;
      version = now.version;
    }
  }

  async function readCatalogue(): Promise<Catalogue> {
    const text = await read((database, version) => database.get('catalogues', `${version}:catalogue`));
    const opened = text === undefined ? undefined : openCatalogue(JSON.parse(text));
    if (!opened) throw new Error('The stored registry has no catalogue.');
    return opened;
  }
  let catalogue: Promise<Catalogue> | undefined;

  return {
    about,
    catalogue: () => (catalogue ??= readCatalogue()),
    candidates: async (kind) => (await read((database, version) => readView(database, version, kind))) ?? [],
    organization: (id) => read((database, version) => database.get('organizations', `${version}:${id}`)),
    labelEntries: async (host) =>
      (await read((database, version) => database.get('labels', `${version}:${labelBucket(host)}`))) ?? {},
    memberHosts: async () =>
      ((await read((database, version) => database.get('meta', `${version}:hosts`))) as string[] | undefined) ?? [],
  };
}

/** All records of a view, read in one transaction, so that they are of one registry. */
async function readView(database: RegistryDatabase, version: number, kind: string): Promise<Candidate[] | undefined> {
  const { store } = database.transaction('views');
  const first = await store.get(viewKey(version, kind, 0));
  if (first === undefined) return undefined;
  const isFull = Array.isArray(first) && first.length === candidatesPerRecord;
  const others = isFull
    ? await store.getAll(IDBKeyRange.bound(viewKey(version, kind, 1), viewKey(version, kind, 999)))
    : [];
  const records = [first, ...others];
  if (!records.every(Array.isArray)) throw new Error('The stored registry has a broken view.');
  return records.flat();
}

import { catalogueOf, type Catalogue } from '../../core/catalogue/catalogue';
import { joinedParts, partsAt } from '../../core/catalogue/catalogue-parts';
import type { CompiledCatalogue } from '../../core/catalogue/compiled-catalogue';
import type { Candidate } from '../../core/registry/candidate';
import type { RegistryReader } from '../../core/registry/reader';
import { hostBucket } from '../../core/text/host-bucket';
import { remembered } from './registry-memory';
import { candidatesPerRecord, openRegistryDatabase, viewKey } from './registry-database';
import type { Current, RegistryDatabase } from './registry-database';

/** It was thrown away while it was read, which says nothing against the one that will take its place. */
export class RegistryGone extends Error {}

/** The pointer, or undefined when nothing was stored yet. Rejects when the database cannot be read. */
export async function currentRegistry(): Promise<Current | undefined> {
  const found: unknown = await (await openRegistryDatabase()).get('meta', 'current');
  if (found !== undefined && !isPointer(found)) throw new Error('The stored registry has a broken pointer.');
  return found;
}

/** By hand, since every page passes here, and a schema costs 2 ms at its first use. Checked is what pages rely on. */
function isPointer(found: unknown): found is Current {
  if (typeof found !== 'object' || found === null) return false;
  const { version, created, signedBy = [] } = found as Partial<Record<keyof Current, unknown>>;
  if (typeof version !== 'number' || !Number.isFinite(version)) return false;
  if (typeof created !== 'string' || !/^\d{4}-\d{2}-\d{2}T/.test(created)) return false;
  return Array.isArray(signedBy) && signedBy.every((id) => typeof id === 'string');
}

/**
 * A reader over the stored registry, or undefined when nothing was stored yet. Rejects when it cannot be read, or is
 * thrown away under way. Each reading takes the database anew: another page may have had it closed meanwhile.
 */
export async function storedReader(): Promise<(RegistryReader & { shape?: number }) | undefined> {
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
    // Checked when it arrived; of what lies here only that is asked which a broken file would not have.
    const stored = typeof text === 'string' ? (JSON.parse(text) as Partial<CompiledCatalogue>) : undefined;
    if (stored?.format !== 1 || !stored.services) throw new Error('The stored registry has no catalogue.');
    return catalogueOf(stored as CompiledCatalogue);
  }

  async function readParts(keys: string[]): Promise<Catalogue> {
    const parts = await read((database, version) => partsIn(database, version, keys));
    if (!parts) throw new Error('A part of the stored catalogue is missing.');
    return catalogueOf(joinedParts(parts));
  }

  return {
    about,
    shape: about.shape,
    catalogue: () => remembered(about, 'catalogue', readCatalogue),
    catalogueAt: async (url) => {
      const keys = partsAt(url);
      return remembered(about, `part ${keys.join(' ')}`, () => readParts(keys));
    },
    candidates: (kind) =>
      remembered(about, `view ${kind}`, async () => (await read((...at) => readView(...at, kind))) ?? []),
    organization: (id) => read((database, version) => database.get('organizations', `${version}:${id}`)),
    labelEntries: async (host) =>
      (await read((database, version) => database.get('labels', `${version}:${hostBucket(host)}`))) ?? {},
    memberHosts: async () =>
      ((await read((database, version) => database.get('meta', `${version}:hosts`))) as string[] | undefined) ?? [],
  };
}

/** The first part is that of a bucket, which is always there; of a family there may be none. */
async function partsIn(
  database: RegistryDatabase,
  version: number,
  keys: string[],
): Promise<CompiledCatalogue[] | undefined> {
  const { store } = database.transaction('catalogues');
  const found = await Promise.all(keys.map((key) => store.get(`${version}:part:${key}`)));
  const parts = found.filter((part): part is CompiledCatalogue => typeof part === 'object');
  return typeof found[0] === 'object' || keys.length === 0 ? parts : undefined;
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

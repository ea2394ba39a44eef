/* oxlint-disable typescript/no-unsafe-type-assertion -- records are as replace-registry wrote them, checked, all at once */
import { catalogueOf, type Catalogue } from '../../core/catalogue/catalogue';
import { joinedParts, partsAt } from '../../core/catalogue/parts-at';
import type { CompiledCatalogue } from '../../core/catalogue/compiled-catalogue';
import type { Candidate } from '../../core/registry/candidate';
import type { LabelEntries } from '../../core/registry/label';
import type { MemberName, RegistryReader } from '../../core/registry/reader';
import type { Organization } from '../../core/registry/registry';
import { hostBucket } from '../../core/text/host-bucket';
import { remembered } from './registry-memory';
import { readAtOnce, readRecord } from './registry-connection';
import { keysOf, kindOfViewKey, viewKey, type Current } from './registry-shape';

/** The registry was deleted while it was read. That says nothing against the one that takes its place. */
export class RegistryGone extends Error {}

/** The pointer, or undefined when nothing was stored yet. Rejects when the database cannot be read. */
export async function currentRegistry(): Promise<Current | undefined> {
  const found = await readRecord('meta', 'current');
  if (found !== undefined && !isPointer(found)) throw new Error('The stored registry has a broken pointer.');
  return found;
}

/** By hand, since every page passes here, and a schema costs 2 ms at its first use. Checked is what pages rely on. */
function isPointer(found: unknown): found is Current {
  if (typeof found !== 'object' || found === null) return false;
  const { version, created, signedBy = [], news = [] } = found as Partial<Record<keyof Current, unknown>>;
  if (typeof version !== 'number' || !Number.isFinite(version)) return false;
  if (typeof created !== 'string' || !/^\d{4}-\d{2}-\d{2}T/.test(created)) return false;
  return Array.isArray(news) && Array.isArray(signedBy) && signedBy.every((id) => typeof id === 'string');
}

/**
 * A reader over the stored registry, or undefined when nothing was stored yet. Rejects when it cannot be read, or is
 * deleted meanwhile. Each reading opens the database anew, since another page may have had it closed.
 */
export async function storedReader(): Promise<(RegistryReader & Pick<Current, 'shape' | 'news'>) | undefined> {
  const about = await currentRegistry();
  if (!about) return undefined;

  /** Reads through the pointer, and once more if the registry was replaced between the two reads. */
  async function read<T>(get: (version: number) => Promise<T | undefined>): Promise<T | undefined> {
    let { version } = about!;
    for (;;) {
      const found = await get(version);
      if (found !== undefined) return found;
      const now = await currentRegistry();
      if (!now) throw new RegistryGone('The stored registry is gone.');
      if (now.version === version) return undefined;
      version = now.version;
    }
  }

  async function readCatalogue(): Promise<Catalogue> {
    const text = await read((version) => readRecord('catalogues', `${version}:catalogue`));
    // Checked when it arrived; of what lies here only that is asked which a broken file would not have.
    const stored = typeof text === 'string' ? (JSON.parse(text) as Partial<CompiledCatalogue>) : undefined;
    if (stored?.format !== 1 || !stored.services) throw new Error('The stored registry has no catalogue.');
    return catalogueOf(stored as CompiledCatalogue);
  }

  async function readParts(keys: string[]): Promise<Catalogue> {
    const parts = await read((version) => partsIn(version, keys));
    if (!parts) throw new Error('The stored registry has no such part.');
    return catalogueOf(joinedParts(parts));
  }

  return {
    about,
    shape: about.shape,
    news: about.news,
    catalogue: () => remembered(about, 'catalogue', readCatalogue),
    catalogueAt: async (url) => {
      const keys = partsAt(url);
      return remembered(about, `part ${keys.join(' ')}`, () => readParts(keys));
    },
    candidates: (kind) =>
      remembered(about, `view ${kind}`, async () => (await read((version) => readView(version, kind))) ?? []),
    allCandidates: async () => (await read(readViews)) ?? new Map(),
    organization: (id) =>
      read((version) => readRecord('organizations', `${version}:${id}`) as Promise<Organization | undefined>),
    labelEntries: async (host) =>
      ((await read((version) => readRecord('labels', `${version}:${hostBucket(host)}`))) ?? {}) as LabelEntries,
    members: async () => ((await read((version) => readRecord('meta', `${version}:members`))) ?? []) as MemberName[],
    memberHosts: async () => ((await read((version) => readRecord('meta', `${version}:hosts`))) ?? []) as string[],
  };
}

/** The first part is that of a bucket, which is always there; of a family there may be none. */
async function partsIn(version: number, keys: string[]): Promise<CompiledCatalogue[] | undefined> {
  const found = await readAtOnce('catalogues', (from) => keys.map((key) => from.get(`${version}:part:${key}`)));
  const parts = found.filter((part): part is CompiledCatalogue => typeof part === 'object');
  return typeof found[0] === 'object' || keys.length === 0 ? parts : undefined;
}

/** All records of a view, read in one transaction, so that they are of one registry. */
async function readView(version: number, kind: string): Promise<Candidate[] | undefined> {
  const others = IDBKeyRange.bound(viewKey(version, kind, 1), viewKey(version, kind, 999));
  const [first, rest] = (await readAtOnce('views', (from) => [
    from.get(viewKey(version, kind, 0)),
    from.getAll(others),
  ])) as [unknown, unknown[]];
  if (first === undefined) return undefined;
  return candidatesIn([first, ...rest]);
}

/** All views at once, in one transaction and not in one for each kind. */
async function readViews(version: number): Promise<Map<string, Candidate[]> | undefined> {
  const all = keysOf(version);
  const [keys, records] = (await readAtOnce('views', (from) => [from.getAllKeys(all), from.getAll(all)])) as [
    string[],
    unknown[],
  ];
  if (keys.length === 0) return undefined;
  const views = new Map<string, unknown[]>();
  for (const [at, key] of keys.entries()) {
    const kind = kindOfViewKey(key);
    views.set(kind, [...(views.get(kind) ?? []), records[at]]);
  }
  return new Map([...views].map(([kind, view]) => [kind, candidatesIn(view)]));
}

function candidatesIn(records: unknown[]): Candidate[] {
  if (!records.every(Array.isArray)) throw new Error('The stored registry has a broken view.');
  return records.flat() as Candidate[];
}

/* oxlint-disable typescript/no-unsafe-type-assertion -- records are as replace-registry wrote them, checked, all at once */
import { catalogueOf, type Catalogue } from '../../core/catalogue/catalogue';
import { joinedParts, partsAt } from '../../core/catalogue/parts-at';
import type { CompiledCatalogue } from '../../core/catalogue/compiled-catalogue';
import type { LabelEntries } from '../../core/registry/label';
import type { MemberName, RegistryReader } from '../../core/registry/reader';
import type { Organization } from '../../core/registry/registry';
import { hostBucket } from '../../core/text/host-bucket';
import { RegistryGone } from './registry-gone';
import { remembered } from './registry-memory';
import { readAtOnce, readRecord } from './registry-connection';
import type { Current } from './registry-shape';
import { rankedView, readView, readViews } from './stored-views';

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
    view: (kind) => remembered(about, `ranking ${kind}`, async () => read((version) => rankedView(version, kind))),
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

/* oxlint-disable typescript/no-unsafe-type-assertion -- records are as replace-registry wrote them, checked, all at once */
import { catalogueOf, type Catalogue } from '../../core/catalogue/catalogue';
import { joinedParts, partsAt } from '../../core/catalogue/parts-at';
import type { CompiledCatalogue } from '../../core/catalogue/compiled-catalogue';
import type { LabelEntries } from '../../core/registry/label';
import type { MemberName, RegistryReader } from '../../core/registry/reader';
import type { Organization } from '../../core/registry/registry';
import { hostBucket } from '../../core/text/host-bucket';
import { RegistryGone } from './registry-gone';
import { forgetReadings, remembered, rememberedPointer } from './registry-memory';
import { readAtOnce, readRecord } from './registry-connection';
import { keysOfPart, type Current, type StoredPart } from './registry-shape';
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

export interface HowToRead {
  /** The address that is asked about, where it is known sooner than the database is open: its parts come with the pointer. */
  page?: Promise<string | undefined>;
  /** Whether the pointer may be that of the last reading; see `rememberedPointer`. */
  isRemembered?: boolean;
}

/**
 * A reader over the stored registry, or undefined when nothing was stored yet. Rejects when it cannot be read, or is
 * deleted meanwhile. Each reading opens the database anew, since another page may have had it closed.
 */
export async function storedReader({ page, isRemembered = false }: HowToRead = {}): Promise<
  (RegistryReader & Pick<Current, 'shape' | 'news'>) | undefined
> {
  const [about, ahead] = await Promise.all([
    isRemembered ? rememberedPointer(currentRegistry) : currentRegistry(),
    page?.then(partsAhead, () => undefined),
  ]);
  if (!about) return undefined;

  /** Reads through the pointer, and once more if the registry was replaced between the two reads. */
  async function read<T>(get: (version: number) => Promise<T | undefined>): Promise<T | undefined> {
    let { version } = about!;
    for (;;) {
      const found = await get(version);
      if (found !== undefined) return found;
      const now = await currentRegistry();
      if (now?.version === version) return undefined;
      forgetReadings(); // what is remembered is of a registry that is no more
      if (!now) throw new RegistryGone('The stored registry is gone.');
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
    let known = ahead?.keys.join() === keys.join() ? ahead.stored : undefined;
    const parts = await read(async (version) => {
      const stored = known ?? (await storedParts(keys));
      known = undefined; // another registry has taken the place of the one that this was read with
      return partsIn(version, stored);
    });
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

/** Some parts of a catalogue, each in the versions in which it lies here. */
async function storedParts(keys: string[]): Promise<StoredPart[][]> {
  return (await readAtOnce('catalogues', (from) => keys.map((key) => from.getAll(keysOfPart(key))))) as StoredPart[][];
}

async function partsAhead(url: string | undefined): Promise<{ keys: string[]; stored: StoredPart[][] }> {
  const keys = url === undefined ? [] : partsAt(url);
  return { keys, stored: await storedParts(keys) };
}

/** The parts of one version. The first is that of a bucket, which is always there; of a family there may be none. */
function partsIn(version: number, stored: StoredPart[][]): CompiledCatalogue[] | undefined {
  const found = stored.map((versions) => versions.find((one) => one.version === version)?.part);
  return found[0] || stored.length === 0 ? found.filter((part) => part !== undefined) : undefined;
}

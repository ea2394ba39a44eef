import { isBelieved } from '../../utils/browser/registry/believed-registry';
import { openCatalogue } from '../../utils/core/catalogue/open-catalogue';
import { indexRegistry } from '../../utils/core/registry/index-registry';
import { build } from '../../utils/browser/build';
import { bundledRegistry } from '../../utils/browser/registry/bundled-registry';
import { forgetOtherVersions } from '../../utils/browser/registry/forget-other-versions';
import { deleteRegistryDatabase, openRegistryDatabase } from '../../utils/browser/registry/registry-database';
import { currentShape, keysOf, type Current } from '../../utils/browser/registry/registry-shape';
import { currentRegistry, storedReader } from '../../utils/browser/registry/stored-reader';
import { aloneWithRegistry, replaceRegistry } from '../../utils/browser/registry/replace-registry';

/**
 * Puts the packaged registry into the database if none is stored, or one that is older, cannot be read or is no longer
 * believed. A registry that an older version of ours cut is cut again. Until then, pages read the packaged one.
 */
export function keepRegistryStored(): Promise<'kept' | 'rebuilt' | 'failed'> {
  return aloneWithRegistry(async () => {
    try {
      const current = await currentRegistry();
      // Deleted first: of the same version, its records would else stay among those of the packaged one.
      if (current && !(await isBelieved(current))) return await storeAnew();
      if (current && current.version >= build.bundledVersion) {
        await (await storedReader())?.catalogue();
        if (current.shape !== currentShape) await tidy('cut anew', () => cutAnew(current));
        await tidy('cleared', async () => forgetOtherVersions(await openRegistryDatabase(), current.version));
        return 'kept';
      }
      await storeBundled();
      return 'rebuilt';
    } catch (error) {
      console.warn('Chatière: the stored registry is rebuilt', error);
      return storeAnew();
    }
  });
}

/** Cuts a registry as this version reads it, from what an older version stored of it. */
async function cutAnew({ version, created, origin, storedAt, signedBy }: Current): Promise<void> {
  const database = await openRegistryDatabase();
  const [organizations, text] = await Promise.all([
    database.getAll('organizations', keysOf(version)),
    database.get('catalogues', `${version}:catalogue`),
  ]);
  const catalogue = typeof text === 'string' ? openCatalogue(JSON.parse(text)) : undefined;
  if (!catalogue || typeof text !== 'string') throw new Error('The stored registry has no catalogue.');
  const indexed = indexRegistry({ version, created, organizations }, catalogue, origin);
  await replaceRegistry(indexed, text, storedAt, { signedBy });
}

/** What cannot be done now is done at the next start, and costs nobody the registry. */
async function tidy(done: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.warn(`Chatière: the stored registry could not be ${done}`, error);
  }
}

/** Deletes the database and builds it anew from the package. */
export function rebuildRegistry(): Promise<'rebuilt' | 'failed'> {
  return aloneWithRegistry(storeAnew);
}

async function storeAnew(): Promise<'rebuilt' | 'failed'> {
  try {
    await deleteRegistryDatabase();
    await storeBundled();
    return 'rebuilt';
  } catch (error) {
    console.warn('Chatière: the registry could not be stored', error);
    return 'failed';
  }
}

async function storeBundled(): Promise<void> {
  const { indexed, text } = await bundledRegistry();
  await replaceRegistry(indexed, text, new Date().toISOString());
}

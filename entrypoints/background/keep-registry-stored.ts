import { isBelieved } from '../../utils/browser/registry/believed-registry';
import { build } from '../../utils/browser/build';
import { bundledRegistry } from '../../utils/browser/registry/bundled-registry';
import { forgetOthers } from '../../utils/browser/registry/forget-others';
import { deleteRegistryDatabase, openRegistryDatabase } from '../../utils/browser/registry/registry-database';
import { currentRegistry, storedReader } from '../../utils/browser/registry/stored-reader';
import { aloneWithRegistry, storeRegistry } from '../../utils/browser/registry/write-registry';

/**
 * Puts the packaged registry into the database where none is stored, or an older one, or one that cannot be read or is
 * believed no more. Until it is there, pages read the packaged registry.
 */
export function keepRegistryStored(): Promise<'kept' | 'rebuilt' | 'failed'> {
  return aloneWithRegistry(async () => {
    try {
      const current = await currentRegistry();
      // Deleted first: of the same version, its records would else stay among those of the packaged one.
      if (current && !(await isBelieved(current))) return await storeAnew();
      if (current && current.version >= build.bundledVersion) {
        await (await storedReader())?.catalogue();
        await forgetLeftovers(current.version);
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

/** What a worker left that was stopped while it wrote or forgot a registry. It does no harm but take up space. */
async function forgetLeftovers(version: number): Promise<void> {
  try {
    await forgetOthers(await openRegistryDatabase(), version);
  } catch (error) {
    console.warn('Chatière: what is left of other registries could not be deleted', error);
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
  await storeRegistry(indexed, text, new Date().toISOString());
}

import type { RegistryReader } from '../core/registry/reader';
import { build } from './build';
import { storedReader } from './stored-registry';

/** Why the packaged registry answers instead of the stored one. */
export type RegistryTrouble = 'not-stored-yet' | 'outdated' | 'unreadable';

/** Loaded only when it is needed: most of the time the stored registry answers. */
async function bundledReader(): Promise<RegistryReader> {
  return (await import('./bundled-registry')).bundledReader();
}

/** The stored registry, else the packaged one, so that there is always an answer; `trouble` says why the latter. */
export async function openRegistry(): Promise<{ reader: RegistryReader; trouble?: RegistryTrouble }> {
  try {
    const stored = await storedReader();
    if (stored && stored.about.version >= build.bundledVersion) {
      await stored.catalogue();
      return { reader: stored };
    }
    return { reader: await bundledReader(), trouble: stored ? 'outdated' : 'not-stored-yet' };
  } catch (error) {
    console.warn('Chatière: the stored registry cannot be read', error);
    return { reader: await bundledReader(), trouble: 'unreadable' };
  }
}

/** Reads from the stored registry; when that breaks under way, reads all of it again from the packaged one. */
export async function readRegistry<T>(
  read: (reader: RegistryReader) => Promise<T>,
): Promise<{ found: T; reader: RegistryReader; trouble?: RegistryTrouble }> {
  const { reader, trouble } = await openRegistry();
  try {
    return { found: await read(reader), reader, trouble };
  } catch (error) {
    if (trouble) throw error;
    console.warn('Chatière: the stored registry cannot be read', error);
    const packaged = await bundledReader();
    return { found: await read(packaged), reader: packaged, trouble: 'unreadable' };
  }
}

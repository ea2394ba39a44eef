import type { News } from '../../core/news/news';
import type { Organization } from '../../core/registry/registry';
import type { RegistryAbout, RegistryReader } from '../../core/registry/reader';
import { build } from '../build';
import { RegistryGone } from './registry-gone';
import { currentShape } from './registry-shape';
import { storedReader, type HowToRead } from './stored-reader';

/** Why the packaged registry answers instead of the stored one. */
export type RegistryTrouble = 'not-stored-yet' | 'outdated' | 'unreadable';

interface Reading<T> {
  found: T;
  about: RegistryAbout;
  /** Of the starred hosts, what was not read yet. */
  news?: News[];
  trouble?: RegistryTrouble;
}

/**
 * Reads from the stored registry, and once more where that is replaced meanwhile. Where there is none, or it is outdated,
 * broken, or deleted while it is read, reads everything from the packaged one, so that there is always an answer. `trouble`
 * says why.
 */
export async function readRegistry<T>(
  read: (reader: RegistryReader) => Promise<T>,
  how: HowToRead = {},
  isAgain = false,
): Promise<Reading<T>> {
  let trouble: RegistryTrouble;
  try {
    const stored = await storedReader(how);
    if (stored && stored.about.version >= build.bundledVersion && stored.shape === currentShape) {
      return { found: await read(stored), about: stored.about, news: stored.news };
    }
    trouble = stored ? 'outdated' : 'not-stored-yet';
  } catch (error) {
    if (error instanceof RegistryGone && !isAgain) return readRegistry(read, {}, true);
    console.warn('Chatière: the stored registry cannot be read', error);
    trouble = 'unreadable';
  }
  // Loaded only when it is needed: most of the time the stored registry answers.
  const { bundledReader } = await import('./bundled-registry');
  const packaged = await bundledReader();
  return { found: await read(packaged), about: packaged.about, trouble };
}

/** One member, with all that it declares. */
export async function readOrganization(id: string): Promise<Organization | undefined> {
  return (await readRegistry((reader) => reader.organization(id))).found;
}

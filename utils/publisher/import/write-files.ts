import { rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeAtomically } from '../site/write-atomically';
import type { FederationFiles } from './federation-files';

/**
 * Makes the folder hold these files in the place of those, and touches none that stays. The list comes last: whoever is
 * interrupted has files that are not listed yet, which the tests tell, and no line that leads nowhere.
 */
export async function writeFiles(folder: string, before: FederationFiles, after: FederationFiles): Promise<void> {
  const changed = [...after].filter(([path, text]) => before.get(path) !== text);
  for (const [path, text] of changed.toSorted(([a], [b]) => depth(b) - depth(a))) {
    await writeAtomically(join(folder, path), text);
  }
  const gone = [...before.keys()].filter((path) => !after.has(path));
  for (const path of gone) await rm(join(folder, path));
  for (const each of new Set(gone.map(dirname))) await rmdir(join(folder, each)).catch(() => {}); // others lie there
}

const depth = (path: string) => path.split('/').length;

import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { maxFederationFileBytes, maxFileBytes } from './read-properties';
import type { ReadFile } from './read-file';

/**
 * Reads a federation that lies in a folder. Locations are paths below that folder, so that no result names the
 * machine that it was made on. A reference that leads out of the folder, or to the web, is refused.
 */
export function folderFiles(folder: string): ReadFile {
  const root = resolve(folder);
  return async (reference, from) => {
    const fail = (code: string) => ({ outcome: 'failed', problem: { code, where: reference } }) as const;
    if (/^[a-z][a-z0-9+.-]*:/i.test(reference)) return fail('outside-of-folder');
    const base = pathToFileURL(from === undefined ? root + sep : resolve(root, from));
    let path: string;
    try {
      path = fileURLToPath(new URL(reference, base));
    } catch {
      return fail('bad-reference');
    }
    if (!path.startsWith(root + sep)) return fail('outside-of-folder');
    try {
      const bytes = await readFile(path);
      if (bytes.length > (from === undefined ? maxFederationFileBytes : maxFileBytes)) return fail('too-large');
      return { outcome: 'read', bytes, location: relative(root, path).split(sep).join('/') };
    } catch {
      return fail('not-found');
    }
  };
}

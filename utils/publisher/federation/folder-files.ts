import { readFile, realpath, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { maxFederationFileBytes, maxFileBytes, maxOrganizationBytes } from './read-properties';
import type { FileResult, ReadFile } from './read-file';

/**
 * Reads a federation that lies in a folder. Locations are paths below that folder, so that no result names the
 * machine that it was made on. A reference that leads out of the folder, or to the web, is refused, and so is a
 * symbolic link that does: somebody else may have written what lies there.
 */
export function folderFiles(folder: string): ReadFile {
  const root = resolve(folder);
  const bytesOf = new Map<string, number>();
  return async (reference, from, organization) => {
    const fail = (code: string): FileResult => ({ outcome: 'failed', problem: { code, where: reference } });
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
      const [realRoot, real] = await Promise.all([realpath(root), realpath(path)]);
      if (!real.startsWith(realRoot + sep)) return fail('outside-of-folder');
      const about = await stat(real);
      if (!about.isFile()) return fail('not-found'); // a device or a pipe may have no end
      if (about.size > (from === undefined ? maxFederationFileBytes : maxFileBytes)) return fail('too-large');
      if (organization !== undefined) {
        const bytes = (bytesOf.get(organization) ?? 0) + about.size;
        if (bytes > maxOrganizationBytes) return fail('files-too-large');
        bytesOf.set(organization, bytes);
      }
      const location = relative(realRoot, real).split(sep).join('/');
      return { outcome: 'read', bytes: await readFile(real), location };
    } catch {
      return fail('not-found');
    }
  };
}

import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ownFolder } from './own-folder';

/**
 * Whoever reads the path meanwhile sees the old file or the new one, never half of one. Makes its folder. A link that
 * somebody laid at the path is replaced, and never followed: the unfinished file has a name that nobody can guess, and is
 * opened only where nothing is. Rejects if the folder is a link itself.
 */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const folder = await ownFolder(dirname(path));
  const unfinished = join(folder, `.${randomUUID()}.tmp`);
  try {
    await writeFile(unfinished, content, { flag: 'wx' });
    await rename(unfinished, join(folder, basename(path)));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

import { lstat, mkdir, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';

/**
 * A folder to write into, made if it is not there; gives its real path, which no link can turn elsewhere any more. Rejects
 * if the folder is a symbolic link: in a place that others write to, somebody may have laid it to have our files written,
 * and old ones deleted, where it leads.
 */
export async function ownFolder(folder: string): Promise<string> {
  const path = resolve(folder); // without the slash at its end, which would follow the link
  await mkdir(path, { recursive: true });
  if ((await lstat(path)).isSymbolicLink()) {
    throw new Error(
      `${folder} is a symbolic link: if that is right, name the folder it leads to, ${await realpath(path)}.`,
    );
  }
  return realpath(path);
}

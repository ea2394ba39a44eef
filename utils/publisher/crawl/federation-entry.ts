import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { federationFileIn } from '../federation/federation-file-in';
import { folderFiles } from '../federation/folder-files';
import type { ReadFile } from '../federation/read-file';

/** Whether a reference or location lies on the web, and not in a folder. */
export const isOnWeb = (reference: string | undefined): boolean =>
  reference !== undefined && /^https?:\/\//i.test(reference);

/**
 * Where a federation begins that is named by the URL of its file, its path, or a folder that holds it, and how its files
 * are read. From a folder, links may lead to the web; from the web, none leads back to the folder.
 */
export async function federationEntry(
  federation: string,
  readWeb: ReadFile,
): Promise<{ entry: string; readFile: ReadFile }> {
  if (isOnWeb(federation)) return { entry: federation, readFile: readWeb };
  const isFolder = (await stat(federation)).isDirectory();
  const readFolder = folderFiles(isFolder ? federation : dirname(federation));
  return {
    entry: isFolder ? await federationFileIn(federation, readFolder) : basename(federation),
    readFile: (reference, from, organization) =>
      isOnWeb(reference) || isOnWeb(from)
        ? readWeb(reference, from, organization)
        : readFolder(reference, from, organization),
  };
}

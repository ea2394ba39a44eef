import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ReadFile } from '../federation/read-file';
import type { HostTexts } from './host-texts';

/** The files of data/federation in memory: path below it, with slashes → text. */
export type FederationFiles = ReadonlyMap<string, string>;

/** Every file of a folder of that form. Rejects if the folder is not there. */
export async function federationFiles(folder: string): Promise<FederationFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.properties'))
    .map(({ parentPath, name }) => join(parentPath, name));
  const texts = await Promise.all(
    paths.map(async (path): Promise<[string, string]> => [
      relative(folder, path).split(sep).join('/'),
      await readFile(path, 'utf8'),
    ]),
  );
  return new Map(texts.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Those of one host, by their name in its folder. */
export function filesOf(files: FederationFiles, id: string): HostTexts {
  const folder = `organizations/${id}/`;
  return new Map(
    [...files].flatMap(([path, text]) => (path.startsWith(folder) ? [[path.slice(folder.length), text]] : [])),
  );
}

/** Reads them as a folder is read. */
export function readFrom(files: FederationFiles): ReadFile {
  return async (reference, from) => {
    const location = from === undefined ? reference : new URL(reference, `file:///${from}`).pathname.slice(1);
    const text = files.get(location);
    return text === undefined
      ? { outcome: 'failed', problem: { code: 'not-found', where: reference } }
      : { outcome: 'read', bytes: new TextEncoder().encode(text), location };
  };
}

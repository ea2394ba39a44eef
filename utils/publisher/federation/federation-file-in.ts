import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { readFederation } from './read-federation';
import type { ReadFile } from './read-file';

const usualName = 'chatons.properties';

/**
 * The path, below the folder, of the file that says that it is a federation's (file.class): in the folder itself, else
 * in the first level of folders that has one (StatoolInfos/ in the collective's). `readInFolder` reads them, and with it
 * nothing outside. Throws if that leaves a choice.
 */
export async function federationFileIn(folder: string, readInFolder: ReadFile): Promise<string> {
  // With types, a link to a folder is a link, and not gone into: it may lead out, or round in a circle.
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.properties'))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .toSorted();
  for (const depth of [...new Set(files.map(depthOf))].toSorted((a, b) => a - b)) {
    const found: string[] = [];
    for (const path of files.filter((each) => depthOf(each) === depth)) {
      const file = await readInFolder(path);
      if (file.outcome === 'read' && readFederation(file.bytes, path).value) found.push(path);
    }
    const usual = found.filter((path) => path.split('/').at(-1) === usualName);
    const [first, ...others] = usual.length > 0 ? usual : found;
    if (first !== undefined && others.length === 0) return first;
    if (first !== undefined) throw new Error(`${folder} holds several federations, name one: ${found.join(', ')}`);
  }
  return files.length === 1 && files[0] !== undefined ? files[0] : usualName; // whose problem says what is wrong
}

const depthOf = (path: string) => path.split('/').length;

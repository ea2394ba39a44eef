import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { readFederation } from './read-federation';

const usualName = 'chatons.properties';

/**
 * The path, below the folder, of the file that says that it is a federation's (file.class): in the folder itself, else
 * in the first level of folders that has one (StatoolInfos/ in the collective's). Throws if that leaves a choice.
 */
export async function federationFileIn(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true });
  const paths = entries.map((path) => path.split(sep).join('/'));
  const files = paths.filter((path) => path.endsWith('.properties')).toSorted();
  for (const depth of [...new Set(files.map(depthOf))].toSorted((a, b) => a - b)) {
    const found: string[] = [];
    for (const path of files.filter((each) => depthOf(each) === depth)) {
      if (readFederation(await readFile(join(folder, path)), path).value) found.push(path);
    }
    const usual = found.filter((path) => path.split('/').at(-1) === usualName);
    const [first, ...others] = usual.length > 0 ? usual : found;
    if (first !== undefined && others.length === 0) return first;
    if (first !== undefined) throw new Error(`${folder} holds several federations, name one: ${found.join(', ')}`);
  }
  return files.length === 1 && files[0] !== undefined ? files[0] : usualName; // whose problem says what is wrong
}

const depthOf = (path: string) => path.split('/').length;

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import publishers from '../../data/publishers.json';
import { readPublishers } from '../../utils/core/sync/publishers';
import { root } from '../source-files';

/** The mirrors that a package built here knows: those of `data/publishers.json`, or of the environment in their place. */
export const { mirrors } = readPublishers(publishers, { mirrors: process.env.WXT_REGISTRY_MIRRORS });

/** A package that the build made, by the paths of its files. */
export interface BuiltPackage {
  files: string[];
  read(file: string): string;
  bytes(file: string): number;
  /** As a server would send it, or a page's budget counts it. */
  gzipped(file: string): number;
  /** As it lies in the zip. */
  deflated(file: string): number;
  /** What a page loads at once: its scripts and styles, and all that these import statically. */
  loadedWith(page: string): string[];
}

/** The package for a browser; throws when it was not built, since a check of nothing would pass. */
export function builtPackage(target: 'chrome-mv3' | 'firefox-mv3'): BuiltPackage {
  const folder = path.join(root, '.output', target);
  if (!existsSync(path.join(folder, 'manifest.json'))) {
    throw new Error(`.output/${target} is missing: run npm run build first.`);
  }
  const contents = (file: string) => readFileSync(path.join(folder, file));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(path.join(folder, file)).isFile());
  const read = (file: string) => contents(file).toString('utf8');

  function loadedWith(page: string): string[] {
    const found = new Set<string>();
    const waiting = [...read(page).matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)].map(([, file]) => file!);
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (found.has(file)) continue;
      found.add(file);
      if (file.endsWith('.js')) waiting.push(...staticImports(file, read(file)));
    }
    return [...found].toSorted();
  }

  return {
    files,
    read,
    bytes: (file) => contents(file).length,
    gzipped: (file) => gzipSync(contents(file), { level: 9 }).length,
    deflated: (file) => deflateRawSync(contents(file), { level: 9 }).length,
    loadedWith,
  };
}

/** `import{a}from"./b.js"` and `import"./b.js"`, but not `import("./b.js")`. */
function staticImports(from: string, text: string): string[] {
  const found = text.matchAll(/\b(?:import|from)\s*["'](\.{1,2}\/[^"']+)["']/g);
  return [...found].map(([, to]) => path.posix.join(path.posix.dirname(from), to!));
}

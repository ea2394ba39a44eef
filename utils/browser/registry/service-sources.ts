import { packagedFile } from '../sync/mirror-fetch';

/** Where what is said of a tracked service was read; empty for one that came with a newer catalogue than the package. */
export async function readServiceSources(id: string): Promise<string[]> {
  // Parsed at its door, which is the build: the package is ours, and its files come whole or not at all.
  const all: Record<string, string[]> = JSON.parse(await packagedFile('service-sources.json'));
  return Object.hasOwn(all, id) ? all[id]! : [];
}

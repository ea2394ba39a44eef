import { packagedFile } from '../packaged-file';

/** Where what is said of a tracked service was read; empty for one that came with a newer catalogue than the package. */
export async function readServiceCitations(id: string): Promise<string[]> {
  // Parsed at its door, which is the build: the package is ours, and its files come whole or not at all.
  const all: Record<string, string[]> = JSON.parse(await packagedFile('service-citations.json'));
  return Object.hasOwn(all, id) ? all[id]! : [];
}

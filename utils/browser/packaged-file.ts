import { browser } from './browser';

/** The files that the build makes from `data/` and puts into the package. */
export type PackagedFile = 'registry.json' | 'catalogue.json' | 'gazetteer.txt';

/** The text of a file of the package. No request leaves the device; rejects only if the package itself is broken. */
export async function packagedFile(name: PackagedFile): Promise<string> {
  const response = await fetch(browser.runtime.getURL(name));
  return response.text();
}

import { browser } from './browser';
import { request } from './fetch';

/** The files that the build makes from `data/` and puts into the package. */
type PackagedFile =
  | 'registry.json'
  | 'catalogue.json'
  | 'equivalence.json'
  | 'software-details.json'
  | 'findables.json'
  | 'leaving.json'
  | 'guides.json'
  | 'map.json'
  | 'service-citations.json'
  | 'gazetteer.txt'
  | 'public-suffixes.txt';

/** The text of a file of the package. No request leaves the device; rejects only if the package itself is broken. */
export async function packagedFile(name: PackagedFile): Promise<string> {
  const response = await request(browser.runtime.getURL(name), {});
  return response.text();
}

import { guideOf, type Guide, type GuideFile } from '../../core/catalogue/guide';
import { packagedFile } from '../packaged-file';

/** How one moves away from a tracked service, step by step; undefined for the many that have no guide. */
export async function readGuide(service: string): Promise<Guide | undefined> {
  // Parsed at its door, which is the build: the package is ours, and its files come whole or not at all.
  const file: GuideFile = JSON.parse(await packagedFile('guides.json'));
  return guideOf(file, service);
}

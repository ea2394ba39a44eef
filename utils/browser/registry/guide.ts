import { guideOf, type Guide, type GuideFile } from '../../core/catalogue/guide';
import { packagedFile } from '../packaged-file';

/** Tells how one moves away from a tracked service, by its id; undefined for the many that have no guide. */
export async function readGuides(): Promise<(service: string) => Guide | undefined> {
  // Parsed at its door, which is the build: the package is ours, and its files come whole or not at all.
  const file: GuideFile = JSON.parse(await packagedFile('guides.json'));
  return (service) => guideOf(file, service);
}

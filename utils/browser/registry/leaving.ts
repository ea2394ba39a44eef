import { leavingOf, type LeavingFile, type LeavingTold } from '../../core/catalogue/leaving';
import { packagedFile } from '../packaged-file';

/** How one leaves a tracked service; undefined of one of which the package says nothing. */
export async function readLeaving(service: string): Promise<LeavingTold | undefined> {
  // Parsed at its door, which is the build: the package is ours, and its files come whole or not at all.
  const file: LeavingFile = JSON.parse(await packagedFile('leaving.json'));
  return leavingOf(file, service);
}

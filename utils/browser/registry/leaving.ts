import { leavingOf, type LeavingFile, type LeavingTold } from '../../core/catalogue/leaving';
import { packagedFile } from '../packaged-file';

/** Tells how one leaves a tracked service, by its id; undefined of one of which the package says nothing. */
export async function readLeaving(): Promise<(service: string) => LeavingTold | undefined> {
  // Parsed at its door, which is the build: the package is ours, and its files come whole or not at all.
  const file: LeavingFile = JSON.parse(await packagedFile('leaving.json'));
  return (service) => leavingOf(file, service);
}

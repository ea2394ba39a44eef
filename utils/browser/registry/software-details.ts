import {
  softwareDetailsOf,
  type SoftwareDetails,
  type SoftwareDetailsFile,
} from '../../core/catalogue/software-details';
import { packagedFile } from '../packaged-file';

/** What the package tells of the software with these ids of data/software. */
export async function readSoftwareDetails(ids: readonly string[]): Promise<SoftwareDetails[]> {
  // Parsed at its door, which is the build: the package is ours, and its files come whole or not at all.
  const file: SoftwareDetailsFile = JSON.parse(await packagedFile('software-details.json'));
  return softwareDetailsOf(file, ids);
}

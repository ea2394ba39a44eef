import type { Sheet } from '../../core/map/sheet';
import { packagedFile } from '../packaged-file';

/** The sheets of the map, drawn when the package was built. No request leaves the device. */
export async function mapSheets(): Promise<Sheet[]> {
  return JSON.parse(await packagedFile('map.json'));
}

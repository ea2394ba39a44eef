import { findTowns } from '../../core/place/find-towns';
import type { Gazetteer } from '../../core/place/gazetteer';
import { nearestTown } from '../../core/place/nearest-town';
import type { Place } from '../../core/place/place';
import { maybeNamed, regionsIn } from '../../core/directory/region-of';
import { readGazetteer } from '../../core/place/read-gazetteer';
import { packagedFile } from '../packaged-file';

const townsShown = 8;
let gazetteer: Promise<Gazetteer> | undefined;

/** Towns for a name or postcode as typed so far, best first, eight at the most. No request leaves the device. */
export async function townsFor(typed: string): Promise<Place[]> {
  return findTowns(await openGazetteer(), typed, townsShown).map(({ place }) => place);
}

/** The town nearest to a position in degrees; undefined when none lies within 60 km. */
export async function townNear(latitude: number, longitude: number): Promise<Place | undefined> {
  return nearestTown(await openGazetteer(), latitude, longitude)?.place;
}

/** Reads the gazetteer while others read, and then tells the region of hosts in these towns; see `regionsIn`. */
export function regionFinder(): (addresses: Iterable<string>) => Promise<ReturnType<typeof regionsIn>> {
  const text = packagedFile('gazetteer.txt');
  return async (addresses) => regionsIn(readGazetteer(await text, maybeNamed(addresses)));
}

/** The bundled gazetteer, read on first use and kept while the page is open. */
function openGazetteer(): Promise<Gazetteer> {
  gazetteer ??= packagedFile('gazetteer.txt').then(readGazetteer);
  return gazetteer;
}

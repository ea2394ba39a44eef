import { findTowns } from '../../core/place/find-towns';
import type { Gazetteer } from '../../core/place/gazetteer';
import { nearestTown } from '../../core/place/nearest-town';
import type { Place } from '../../core/place/place';
import { regionsIn } from '../../core/directory/region-of';
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

/** Tells the region of a host by its town; see `regionsIn`. */
export async function regionFinder(): Promise<ReturnType<typeof regionsIn>> {
  return regionsIn(await openGazetteer());
}

/** The bundled gazetteer, read on first use and kept while the page is open. */
function openGazetteer(): Promise<Gazetteer> {
  gazetteer ??= packagedFile('gazetteer.txt').then(readGazetteer);
  return gazetteer;
}

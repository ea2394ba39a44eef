import { distanceKm } from './distance';
import type { Gazetteer, Town } from './gazetteer';

/** Farther than this from every town, the person is in none of our countries, or at sea. */
const farthestKm = 60;

/**
 * The well-located town to show for a location in degrees (WGS 84), so that the town is kept and the location forgotten.
 * `undefined` more than 60 km from every town, or for coordinates that are not numbers.
 */
export function nearestTown({ towns }: Gazetteer, latitude: number, longitude: number): Town | undefined {
  let nearest: Town | undefined;
  let nearestKm = farthestKm;
  for (const town of towns) {
    if (town.isApproximate) continue;
    const km = distanceKm(town.place, { latitude, longitude });
    if (km < nearestKm) {
      nearest = town;
      nearestKm = km;
    }
  }
  return nearest;
}

import { availabilities, hasEnded } from '../registry/availability';
import { longBefore, yearLongAgo } from '../registry/last-seen';
import type { RankingKeys } from '../registry/ranking-keys';
import { distanceKm, roundedKm } from '../place/distance';
import type { Circumstances } from './circumstances';

/** How a candidate stands among the others of its view. */
export interface Standing {
  /** Its place in the view. */
  at: number;
  /** Whom it is for and how surely: see `groupOf`. */
  group: number;
  /** Infinity where the host gives no coordinates, or no town was chosen. */
  kilometre: number;
  /** See `RankingKeys`. */
  steps: number;
  /** The year in which it was last seen, if that is long ago; Infinity for what was seen since, or nobody says when. */
  seenIn: number;
}

/** How each candidate of a view stands there, in the order of the view. */
export function standingsIn(keys: RankingKeys, { place, today }: Circumstances): Standing[] {
  const longAgo = longBefore(today);
  return keys.services.map((_, at) => {
    const latitude = keys.latitudes[at] ?? NaN;
    const longitude = keys.longitudes[at] ?? NaN;
    // A place that is half given is none: what is computed with it is no number.
    const km = place ? distanceKm(place, { latitude, longitude }) : NaN;
    return {
      at,
      group: groupOf(keys, at, today),
      kilometre: roundedKm(Number.isNaN(km) ? undefined : km),
      steps: keys.steps[at] ?? 0,
      seenIn: Number(yearLongAgo(keys.seenOn[at], longAgo) ?? Infinity),
    };
  });
}

function groupOf({ doubts, availabilities: until, ends }: RankingKeys, at: number, today: string): number {
  const availability = hasEnded(ends.get(at), today) ? availabilities.indexOf('unavailable') : (until[at] ?? 0);
  return availability + (doubts[at] ?? 0) * availabilities.length;
}

import { availabilities, availabilityUntilEnd } from './availability';
import type { Candidate } from './candidate';
import { lastSeenOn } from './last-seen';

/**
 * All that ranks the candidates of a view, a column for each question, in the order of the view. A view of a thousand
 * candidates is half a megabyte, and who asks which comes first needs none of them before the answer is known.
 */
export interface RankingKeys {
  /** `<organization id>/<key>` */
  services: string[];
  /** Degrees, WGS 84; not a number where the host gives none. */
  latitudes: Float64Array;
  longitudes: Float64Array;
  /** 0 surely offered · 1 possible · 2 only a name suggests it. */
  doubts: Uint8Array;
  /** Places in `availabilities`, of what has not ended. */
  availabilities: Uint8Array;
  /** When those end that do: `2020`, `2020-05`, `2020-05-27`. */
  ends: ReadonlyMap<number, string>;
  /** See `stepsInto`. */
  steps: Uint8Array;
  /** See `lastSeenOn`. */
  seenOn: (string | undefined)[];
}

/** What ranks these candidates, whoever looks at them and when. */
export function rankingKeys(candidates: readonly Candidate[]): RankingKeys {
  const count = candidates.length;
  const ends = new Map<number, string>();
  const keys: RankingKeys = {
    services: candidates.map(({ service }) => service),
    latitudes: new Float64Array(count),
    longitudes: new Float64Array(count),
    doubts: new Uint8Array(count),
    availabilities: new Uint8Array(count),
    ends,
    steps: new Uint8Array(count),
    seenOn: candidates.map(lastSeenOn),
  };
  // One walk for all that is a number: a sync does it for each candidate of each view.
  for (const [at, candidate] of candidates.entries()) {
    const { latitude = NaN, longitude = NaN, certain, byName, endDate } = candidate;
    keys.latitudes[at] = latitude;
    keys.longitudes[at] = longitude;
    keys.doubts[at] = certain ? 0 : byName ? 2 : 1;
    keys.availabilities[at] = availabilities.indexOf(availabilityUntilEnd(candidate));
    keys.steps[at] = stepsInto(candidate);
    if (endDate !== undefined) ends.set(at, endDate);
  }
  return keys;
}

/** What stands between a person and a service that can be used: 0 nothing, 1 an account, 2 or 3 it has to be found first. */
function stepsInto({ entry, registration }: Candidate): number {
  const needsAccount = registration.includes('Free') && !registration.includes('None');
  return (entry ? 2 : 0) + Number(needsAccount);
}

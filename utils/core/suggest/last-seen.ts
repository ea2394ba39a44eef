import type { Candidate } from '../registry/candidate';

/** After so many years a source says what was, rather than what is. */
const yearsUntilOld = 2;

/** The year in which a service was last seen, if that is long ago; undefined if it was seen since, or nobody says when. */
export function lastSeenLongAgo({ seen, probe }: Pick<Candidate, 'seen' | 'probe'>, today: string): string | undefined {
  const newest = probe?.reachable && (seen === undefined || probe.date > seen) ? probe.date : seen;
  if (newest === undefined) return undefined;
  const limit = `${Number(today.slice(0, 4)) - yearsUntilOld}${today.slice(4)}`;
  // A date known to the month or the year counts as its last day: all that is known is that it was not later.
  const lastDay = `${newest}${'-12-31'.slice(newest.length - 'YYYY'.length)}`;
  return lastDay < limit ? newest.slice(0, 4) : undefined;
}

import type { Candidate } from './candidate';

/** After so many years a source says what was, rather than what is. */
const yearsUntilOld = 2;

/**
 * The last day on which a service was seen, YYYY-MM-DD; undefined when nobody says when. A date known to the month or the
 * year counts as its last day: all that is known is that it was not later.
 */
export function lastSeenOn({ seen, probe }: Pick<Candidate, 'seen' | 'probe'>): string | undefined {
  const newest = probe?.reachable && (seen === undefined || probe.date > seen) ? probe.date : seen;
  return newest === undefined ? undefined : `${newest}${'-12-31'.slice(newest.length - 'YYYY'.length)}`;
}

/** The day before which what was seen last was seen long ago; both days YYYY-MM-DD. */
export function longBefore(today: string): string {
  return `${Number(today.slice(0, 4)) - yearsUntilOld}${today.slice(4)}`;
}

/** The year of the day on which a service was seen last, if that is long ago; undefined if it is not, or nobody says when. */
export function yearLongAgo(seenOn: string | undefined, longAgo: string): string | undefined {
  return seenOn !== undefined && seenOn < longAgo ? seenOn.slice(0, 4) : undefined;
}

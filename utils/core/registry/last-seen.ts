import type { Candidate } from './candidate';

/** After so many years a source says what was, rather than what is. */
const yearsUntilOld = 2;

/**
 * The last day on which a service was seen, as the number YYYYMMDD; undefined when nobody says when. A date known to the
 * month or the year counts as its last day: all that is known is that it was not later.
 */
export function lastSeenOn({ seen, probe }: Pick<Candidate, 'seen' | 'probe'>): number | undefined {
  const newest = probe?.reachable && (seen === undefined || probe.date > seen) ? probe.date : seen;
  return newest === undefined ? undefined : numbered(`${newest}${'-12-31'.slice(newest.length - 'YYYY'.length)}`);
}

/** The year of such a day, if it is long before `today` (YYYY-MM-DD); undefined if it is not, or not known. */
export function yearLongAgo(day: number | undefined, today: string): number | undefined {
  return day !== undefined && day < longBefore(today) ? Math.floor(day / 10_000) : undefined;
}

const longBefore = (today: string) => numbered(today) - yearsUntilOld * 10_000;

/** 20261123 of `2026-11-23`: greater is later, as with the texts. */
const numbered = (day: string) => Number(day.replaceAll('-', ''));

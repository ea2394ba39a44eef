import type { Candidate } from '../registry/candidate';

/**
 * Whether somebody who arrives now can use a service, by what its host publishes:
 * `usable` no account or a free one, not full, not down · `unstated` nothing says who may register ·
 * `restricted` for members or paying clients · `unavailable` full, down, over, or unreachable when last asked.
 */
export const availabilities = ['usable', 'unstated', 'restricted', 'unavailable'] as const;
export type Availability = (typeof availabilities)[number];

/** `today` is a day, YYYY-MM-DD; a service that closed before it is unavailable. */
export function availabilityOf(candidate: Candidate, today: string): Availability {
  const { registration, load, status, endDate, probe } = candidate;
  if (load === 'FULL' || status === 'ERROR' || status === 'OVER') return 'unavailable';
  if (probe?.reachable === false || hasEnded(endDate, today)) return 'unavailable';
  if (registration.includes('None') || registration.includes('Free')) return 'usable';
  return registration.length === 0 ? 'unstated' : 'restricted';
}

/** An end known to the month or the year is over only when that month or year is. */
function hasEnded(endDate: string | undefined, today: string): boolean {
  return endDate !== undefined && endDate < today.slice(0, endDate.length);
}

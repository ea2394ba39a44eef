import type { Candidate } from './candidate';

/**
 * Whether somebody who arrives now can use a service, by what its host publishes:
 * `usable` no account or a free one, not full, not down; where the host does not say who may register, a software that
 * needs no account counts as well · `unstated` nothing says who may register ·
 * `restricted` for members, paying clients or whom we cannot tell · `unavailable` full, down, over, in a state that we
 * cannot tell, or unreachable when last asked.
 */
export const availabilities = ['usable', 'unstated', 'restricted', 'unavailable'] as const;
export type Availability = (typeof availabilities)[number];

const unusable = new Set<Candidate['status']>(['ERROR', 'DOWN', 'OVER', 'OTHER']);

/** `today` is a day, YYYY-MM-DD; a service that closed before it is unavailable. */
export function availabilityOf(candidate: Candidate, today: string): Availability {
  return hasEnded(candidate.endDate, today) ? 'unavailable' : availabilityUntilEnd(candidate);
}

/** What holds of a service until it ends. */
export function availabilityUntilEnd({ registration, load, status, probe, known }: Candidate): Availability {
  if (load === 'FULL' || load === 'OTHER' || (status && unusable.has(status))) return 'unavailable';
  if (probe?.reachable === false) return 'unavailable';
  if (registration.includes('None') || registration.includes('Free')) return 'usable';
  if (registration.length > 0) return 'restricted';
  return known?.account === 'never' || known?.account === 'optional' ? 'usable' : 'unstated';
}

/** An end known to the month or the year is over only when that month or year is. */
export function hasEnded(endDate: string | undefined, today: string): boolean {
  return endDate !== undefined && endDate < today.slice(0, endDate.length);
}

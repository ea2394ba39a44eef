import { roundedKm } from '../place/distance';
import type { Suggestion } from './suggest';

/**
 * Why a suggestion stands first: it is the `only` one of its kind · the `nearest` of those that can be used alike · its
 * `turn` among equals · nothing of these, where others are as near and it was seen since.
 */
export type Reason = 'only' | 'nearest' | 'turn' | 'seen';

/** Up to so many kilometres a host is said to be near. Beyond them the distance is said, and "near" is not. */
const nearKm = 100;

export const isNear = ({ distanceKm }: Pick<Suggestion, 'distanceKm'>) =>
  distanceKm !== undefined && distanceKm <= nearKm;

/** Why the first of these suggestions, in their order, stands before the others; undefined of none. */
export function whyFirst([first, ...others]: Suggestion[]): Reason | undefined {
  if (!first) return undefined;
  const rivals = others.filter(
    ({ availability, certain, byName }) =>
      availability === first.availability && certain === first.certain && byName === first.byName,
  );
  if (others.length === 0) return 'only';
  const kilometre = roundedKm(first.distanceKm);
  const asNear = rivals.filter((rival) => roundedKm(rival.distanceKm) === kilometre);
  if (kilometre !== Infinity && asNear.length === 0) return 'nearest';
  return asNear.every(({ lastSeen }) => lastSeen !== undefined) && first.lastSeen === undefined ? 'seen' : 'turn';
}

import { roundedKm } from '../place/distance';
import { seenIn, stepsInto, type Suggestion } from './suggest';

/**
 * Why a suggestion stands first: it is the `only` one of its kind · the `nearest` of those that can be used alike · the
 * `simplest` to get into of those as near · `seen` since the others were · its `turn` among equals.
 */
export type Reason = 'only' | 'nearest' | 'simplest' | 'seen' | 'turn';

/** Up to so many kilometres a host is said to be near. Beyond them the distance is said, and "near" is not. */
const nearKm = 100;

export const isNear = ({ distanceKm }: Pick<Suggestion, 'distanceKm'>) =>
  distanceKm !== undefined && distanceKm <= nearKm;

/**
 * Why the first of these suggestions, in their order, stands before the others; undefined of none, or where no other can be
 * used alike.
 */
export function whyFirst([first, ...others]: Suggestion[]): Reason | undefined {
  if (!first) return undefined;
  const rivals = others.filter(
    ({ availability, certain, byName }) =>
      availability === first.availability && certain === first.certain && byName === first.byName,
  );
  if (others.length === 0) return 'only';
  const kilometre = roundedKm(first.distanceKm);
  const asNear = rivals.filter((rival) => roundedKm(rival.distanceKm) === kilometre);
  if (asNear.length === 0) return kilometre === Infinity ? undefined : 'nearest';
  const alike = asNear.filter((rival) => stepsInto(rival) === stepsInto(first));
  if (alike.length === 0) return 'simplest';
  return alike.every((rival) => seenIn(rival) < seenIn(first)) ? 'seen' : 'turn';
}

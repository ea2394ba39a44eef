import { isNear, roundedKm } from '../place/distance';
import { isWithinReach, type Suggestion } from './suggestion';

/**
 * How far what is offered for a kind falls short of what somebody looks for:
 * `none` somebody surely offers it, within the distance where one is known · `far` somebody does, and the nearest is
 * farther · `placeless` nobody within it, and who does publishes no place · `limited` it is offered to members or clients
 * alone, or not now · `possible` nobody surely offers it, and these may · `nobody` the list knows of nobody.
 */
export type Gap =
  | { gap: 'none' | 'far' | 'placeless' | 'limited'; nearest: Suggestion }
  | { gap: 'possible'; possible: Suggestion[] }
  | { gap: 'nobody' };

interface Wish {
  isTownChosen: boolean;
  /** How far one would go; where nobody said, what is called near. */
  withinKm?: number;
}

/** `ranked`: what is offered for one kind, best first. What is only possible is never taken for an offer. */
export function gapOf(ranked: readonly Suggestion[], { isTownChosen, withinKm }: Wish): Gap {
  const nearest = nearestOf(ranked.filter(isWithinReach));
  if (nearest) {
    const { distanceKm } = nearest;
    const isClose = withinKm === undefined ? isNear(nearest) : distanceKm !== undefined && distanceKm <= withinKm;
    if (!isTownChosen || isClose) return { gap: 'none', nearest };
    return { gap: distanceKm === undefined ? 'placeless' : 'far', nearest };
  }
  const limited = nearestOf(ranked.filter(({ certain }) => certain));
  if (limited) return { gap: 'limited', nearest: limited };
  return ranked.length > 0 ? { gap: 'possible', possible: [...ranked] } : { gap: 'nobody' };
}

/** Of those that are as near, the one that ranks first; who gives no place comes last. */
function nearestOf([first, ...others]: readonly Suggestion[]): Suggestion | undefined {
  let nearest = first;
  for (const one of others) if (roundedKm(one.distanceKm) < roundedKm(nearest?.distanceKm)) nearest = one;
  return nearest;
}

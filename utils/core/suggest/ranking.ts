import type { RankingKeys } from '../registry/ranking-keys';
import type { Circumstances } from './circumstances';
import { fairTurn } from './fair-turn';
import { standingsIn, type Standing } from './standing';
import { whyFirst, type Reason } from './why-first';

/** A view in the order in which it is shown. */
interface Ranking {
  /** Places in the view, best first. */
  order: () => number[];
  /** The place of the first; undefined of none. */
  first: number | undefined;
  /** Why it is the first. */
  why: Reason | undefined;
  /** Which services can surely be used now. Where nobody says who may register, one counts for nothing. */
  usable: string[];
}

/**
 * Ranks a view: usable by you now, then nearer, then fewer steps to get in, then seen lately, or else later, then by fair
 * turn. What a host may not have switched on comes after all that is surely offered, and what only a name suggests after
 * that. A host that gives no coordinates comes after the located ones of its group.
 */
export function rank(keys: RankingKeys, circumstances: Circumstances): Ranking {
  const standings = standingsIn(keys, circumstances);
  const turns = new Map<number, number>();
  /** Asked of equals alone: with a town there are few. */
  const turn = ({ at }: Standing) => {
    const known = turns.get(at) ?? fairTurn(circumstances.seed, keys.services[at] ?? '');
    turns.set(at, known);
    return known;
  };
  const compare = (a: Standing, b: Standing) =>
    a.group - b.group ||
    (a.kilometre === b.kilometre ? 0 : a.kilometre - b.kilometre) || // Infinity - Infinity is no number
    a.steps - b.steps ||
    b.seenIn - a.seenIn || // nor is it here, where it decides nothing
    turn(a) - turn(b);
  const sooner = (best: Standing | undefined, next: Standing) => (best && compare(best, next) <= 0 ? best : next);
  const first = standings.reduce(sooner, undefined);
  return {
    order: () => standings.toSorted(compare).map(({ at }) => at),
    first: first?.at,
    why: first && whyFirst(first, standings),
    usable: standings.filter(({ group }) => group === 0).map(({ at }) => keys.services[at] ?? ''),
  };
}

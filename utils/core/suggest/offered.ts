import type { View } from '../registry/view';
import type { Candidate } from '../registry/candidate';
import type { Circumstances } from './circumstances';
import { rank } from './ranking';
import { suggest, suggestionOf, type Suggestion } from './suggest';
import type { Reason } from './why-first';

/** What is offered for a kind: the first of it, and of the others how many there are until somebody asks for them. */
export interface Offered {
  /** How many are offered, surely or possibly. */
  count: number;
  /** The services that can surely be used now, as far as is known. */
  usable: string[];
  first?: Suggestion;
  /** Why it is the first; absent where no other can be used alike. */
  why?: Reason;
  /** All, best first. */
  all: () => Promise<Suggestion[]>;
}

const before = new WeakMap<View, { key: string; offered: Promise<Offered> }>();

/**
 * Ranks a view of a kind, or answers as before when this very view was ranked under the same circumstances: a background
 * is asked at each watched page, and its reader gives the same view until another registry is stored. `candidates` reads
 * all of the view.
 */
export function offeredIn(
  kind: string,
  view: View,
  candidates: () => Promise<readonly Candidate[]>,
  circumstances: Circumstances,
): Promise<Offered> {
  const key = JSON.stringify([kind, circumstances]);
  const known = before.get(view);
  if (known?.key === key) return known.offered;
  const offered = rankNow(kind, view, candidates, circumstances);
  before.set(view, { key, offered });
  offered.catch(() => before.delete(view));
  return offered;
}

async function rankNow(
  kind: string,
  { keys, candidate }: View,
  candidates: () => Promise<readonly Candidate[]>,
  circumstances: Circumstances,
): Promise<Offered> {
  const { first, why, usable } = rank(keys, circumstances);
  return {
    count: keys.services.length,
    usable,
    first: first === undefined ? undefined : suggestionOf(kind, await candidate(first), circumstances),
    why,
    all: async () => suggest(kind, await candidates(), circumstances),
  };
}

import type { View } from '../registry/view';
import type { Candidate } from '../registry/candidate';
import type { Circumstances } from './circumstances';
import { rank } from './ranking';
import { suggestionOf, type Suggestion } from './suggestion';
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

const nothing: Offered = { count: 0, usable: [], all: async () => [] };

const before = new WeakMap<View, { key: string; offered: Promise<Offered> }>();

/**
 * Ranks a view of a kind, or answers as before when this very view was ranked under the same circumstances: a background
 * is asked at each watched page, and its reader gives the same view until another registry is stored. `candidates` reads
 * all of the view; undefined is that of a kind for which nobody offers anything.
 */
export async function offeredIn(
  kind: string,
  view: View | undefined,
  candidates: () => Promise<readonly Candidate[]>,
  circumstances: Circumstances,
): Promise<Offered> {
  if (!view) return nothing;
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
  view: View,
  candidates: () => Promise<readonly Candidate[]>,
  circumstances: Circumstances,
): Promise<Offered> {
  const { first, why, usable } = rank(view.keys, circumstances);
  return {
    count: view.keys.services.length,
    usable,
    first: first === undefined ? undefined : suggestionOf(kind, await view.candidate(first), circumstances),
    why,
    // Loaded when somebody asks, as they are: the popup shows the first before that.
    all: async () => {
      const [{ suggest }, all] = await Promise.all([import('./suggest'), candidates()]);
      return suggest(kind, all, circumstances);
    },
  };
}

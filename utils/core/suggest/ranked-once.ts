import type { Candidate } from '../registry/candidate';
import { countUsable, suggest, type Circumstances, type Suggestion } from './suggest';

/** The suggestions for a kind, best first, with what is counted of them. */
export interface Ranked {
  suggestions: Suggestion[];
  /** How many of them surely serve this kind; the others only if their host switched that part on. */
  certain: number;
  /** How many of them can be used now, as far as is known. */
  usable: number;
}

const before = new WeakMap<Candidate[], { key: string; ranked: Ranked }>();

/**
 * Ranks candidates, or answers as before when these very candidates were ranked under the same circumstances: a
 * background is asked at each watched page, and its reader gives the same candidates until another registry is stored.
 * Takes 5 ms from a page where 100 × the registry is stored.
 */
export function rankedOnce(kind: string, candidates: Candidate[], circumstances: Circumstances): Ranked {
  const key = JSON.stringify([kind, circumstances]);
  const known = before.get(candidates);
  if (known?.key === key) return known.ranked;
  const suggestions = suggest(kind, candidates, circumstances);
  const certain = suggestions.filter((suggestion) => suggestion.certain).length;
  const ranked = { suggestions, certain, usable: countUsable(suggestions) };
  before.set(candidates, { key, ranked });
  return ranked;
}

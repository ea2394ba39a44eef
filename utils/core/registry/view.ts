import type { Candidate } from './candidate';
import { rankingKeys, type RankingKeys } from './ranking-keys';

/** The services of one kind: what ranks them, and each of them when it is asked for. */
export interface View {
  keys: RankingKeys;
  /** The candidate at a place in the keys; rejects when it cannot be read any more. */
  candidate(at: number): Promise<Candidate>;
}

/** A view of candidates in memory. */
export function viewOf(candidates: readonly Candidate[]): View {
  return {
    keys: rankingKeys(candidates),
    candidate: async (at) => {
      const candidate = candidates[at];
      if (!candidate) throw new Error(`The view has no candidate ${at}.`);
      return candidate;
    },
  };
}

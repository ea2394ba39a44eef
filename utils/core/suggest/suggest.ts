import type { Candidate } from '../registry/candidate';
import { rankingKeys } from '../registry/ranking-keys';
import type { Circumstances } from './circumstances';
import { rank } from './ranking';
import { suggestionOf, type Suggestion } from './suggestion';

/** The candidates of one kind in the order in which they are shown; see `rank`. */
export function suggest(kind: string, candidates: readonly Candidate[], circumstances: Circumstances): Suggestion[] {
  const { order } = rank(rankingKeys(candidates), circumstances);
  return order().flatMap((at) => {
    const candidate = candidates[at];
    return candidate ? [suggestionOf(kind, candidate, circumstances)] : [];
  });
}

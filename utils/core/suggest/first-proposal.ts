import type { Candidate } from '../registry/candidate';
import { rankingKeys } from '../registry/ranking-keys';
import type { Circumstances } from './circumstances';
import { rank } from './ranking';
import { isWithinReach, suggestionOf, type Suggestion } from './suggestion';
import type { Reason } from './why-first';

/** What is proposed first to somebody who uses a service, and why it is first. */
export interface Proposal {
  suggestion: Suggestion;
  /** Absent where no other can be used alike. */
  why?: Reason;
}

/**
 * The first suggestion for the main use of a service, else for the first of its other `kinds` for which something can be
 * used, else whatever comes first; undefined where nobody offers anything.
 */
export function firstProposal(
  kinds: readonly string[],
  candidates: ReadonlyMap<string, Candidate[]>,
  circumstances: Circumstances,
): Proposal | undefined {
  const proposals = kinds.flatMap((kind) => {
    const view = candidates.get(kind) ?? [];
    const { first, why } = rank(rankingKeys(view), circumstances);
    const candidate = first === undefined ? undefined : view[first];
    return candidate ? [{ suggestion: suggestionOf(kind, candidate, circumstances), why }] : [];
  });
  return proposals.find(({ suggestion }) => isWithinReach(suggestion)) ?? proposals[0];
}

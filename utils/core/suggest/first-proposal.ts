import type { Candidate } from '../registry/candidate';
import { isWithinReach, suggest, type Circumstances, type Suggestion } from './suggest';
import { whyFirst, type Reason } from './why-first';

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
    const suggestions = suggest(kind, candidates.get(kind) ?? [], circumstances);
    const [suggestion] = suggestions;
    const why = whyFirst(suggestions);
    return suggestion ? [{ suggestion, why }] : [];
  });
  return proposals.find(({ suggestion }) => isWithinReach(suggestion)) ?? proposals[0];
}

import type { Candidate } from '../registry/candidate';
import { firstProposal } from './first-proposal';
import type { Circumstances } from './circumstances';
import type { Suggestion } from './suggestion';

/** What there is in place of a service. */
export interface LeadsTo {
  /** How many members surely offer something for one of its uses; whom they take counts for nothing. */
  hosts: number;
  /** What is proposed first; undefined where nobody offers anything. */
  first?: Suggestion;
}

/** What a service of these kinds leads to, by the candidates of each kind. */
export function leadsTo(
  kinds: readonly string[],
  candidates: ReadonlyMap<string, Candidate[]>,
  circumstances: Circumstances,
): LeadsTo {
  const sure = kinds.flatMap((kind) => candidates.get(kind) ?? []).filter(({ certain }) => certain);
  const hosts = new Set(sure.map(({ organization }) => organization)).size;
  return { hosts, first: firstProposal(kinds, candidates, circumstances)?.suggestion };
}

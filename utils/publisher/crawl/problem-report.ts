import type { Problem } from '../../core/problem';
import { plainText } from '../../core/text/plain-text';
import type { CrawlOutcome } from './crawl';
import sentences from '../federation/problem-sentences.json' with { type: 'json' };

/** A problem with a sentence that a volunteer can act on. */
interface ReportedProblem extends Problem {
  fr: string;
  en: string;
}

/** What is written to problems.json. */
export interface ProblemReport {
  created: string;
  federation: ReportedProblem[];
  organizations: { id: string; name: string; problems: ReportedProblem[] }[];
}

/** More than anybody mends at once; 500 hostile files of one member must not make the report too large to write. */
const maxProblemsPerOrganization = 200;

const sentenceOf: Record<string, { fr: string; en: string } | undefined> = sentences;

export function problemReport({ registry, federationProblems, reports }: CrawlOutcome): ProblemReport {
  return {
    created: registry.created,
    federation: federationProblems.map(inWords),
    organizations: reports
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, name, problems }) => ({ id, name, problems: firstOf(problems, id).map(inWords) })),
  };
}

/** Addresses and what servers answer are a stranger's words, whichever way they came here. */
function firstOf(problems: readonly Problem[], where: string): readonly Problem[] {
  if (problems.length <= maxProblemsPerOrganization) return problems;
  return [...problems.slice(0, maxProblemsPerOrganization), { code: 'more-problems', where }];
}

function inWords({ code, where, detail }: Problem): ReportedProblem {
  const { fr = code, en = code } = sentenceOf[code] ?? {};
  const shown = detail === undefined ? undefined : plainText(detail, 300);
  const filled = (sentence: string) => sentence.replaceAll('{detail}', () => shown ?? '…');
  const problem = { code, where: plainText(where, 600), ...(shown !== undefined && { detail: shown }) };
  return { ...problem, fr: filled(fr), en: filled(en) };
}

import type { Problem } from '../../core/problem';
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

const sentenceOf: Record<string, { fr: string; en: string } | undefined> = sentences;

export function problemReport({ registry, federationProblems, reports }: CrawlOutcome): ProblemReport {
  return {
    created: registry.created,
    federation: federationProblems.map(inWords),
    organizations: reports
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, name, problems }) => ({ id, name, problems: problems.map(inWords) })),
  };
}

function inWords(problem: Problem): ReportedProblem {
  const { fr = problem.code, en = problem.code } = sentenceOf[problem.code] ?? {};
  const filled = (sentence: string) => sentence.replaceAll('{detail}', () => problem.detail ?? '…');
  return { ...problem, fr: filled(fr), en: filled(en) };
}

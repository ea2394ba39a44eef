import { plainText } from '../../core/text/plain-text';
import type { Problem } from '../../core/problem';

/** Above this number, the report says once that there are more: nobody acts on its forty-first line. */
const maxProblemsPerFile = 40;

/** Collects the problems of one file: the same one counts once, and a hostile file cannot make the report endless. */
export interface ProblemList {
  add(code: string, detail?: string): void;
  readonly problems: Problem[];
}

/** An empty list for the file, URL or entry named `where`. */
export function problemList(where: string): ProblemList {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  return {
    problems,
    add(code, detail) {
      const shown = detail === undefined ? undefined : plainText(detail, 80);
      const key = `${code}\n${shown ?? ''}`;
      if (seen.has(key) || problems.length > maxProblemsPerFile) return;
      seen.add(key);
      if (problems.length === maxProblemsPerFile) problems.push({ code: 'more-problems', where });
      else problems.push(shown === undefined ? { code, where } : { code, where, detail: shown });
    },
  };
}

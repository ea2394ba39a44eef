/** Why a piece of data was left out or read differently from what its author may have meant. */
export interface Problem {
  /** Stable name of the kind of problem; each has a sentence in French and English (see utils/publisher/federation/problem-sentences.json). */
  code: string;
  /** File, URL or entry concerned. */
  where: string;
  /** Key or value at fault, shortened, when there is one. */
  detail?: string;
}

/** What every tolerant parser gives: as much as could be read, and what could not. */
export interface Parsed<T> {
  value: T;
  problems: Problem[];
}

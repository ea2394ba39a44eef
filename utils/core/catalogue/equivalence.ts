import type { Citation } from './citation';

interface Sentence {
  fr: string;
  en: string;
}

/** A software that takes in what a tracked service exports, in which formats, and what else has to be known. */
interface Import {
  /** Id in data/software. */
  software: string;
  name: string;
  /** Kinds that the software serves. */
  kinds: string[];
  formats: string[];
  note?: Sentence | undefined;
  citation: Citation;
}

/** What one keeps and loses with each kind, and what is taken in from each tracked service; a file of the package. */
export interface EquivalenceFile {
  kinds: Record<string, { keep: Sentence; lose: Sentence }>;
  /** Tracked service → who takes in what it exports. */
  imports: Record<string, Import[]>;
}

/** What somebody who leaves a service for a kind keeps and loses, and what the software that is offered takes in. */
export interface Equivalence {
  keep: Sentence;
  lose: Sentence;
  imports: Import[];
}

/** `offered`: ids of the software that runs what is proposed. Undefined for a kind of which the file says nothing. */
export function equivalenceOf(
  { kinds, imports }: EquivalenceFile,
  { service, kind, offered }: { service: string; kind: string; offered: ReadonlySet<string> },
): Equivalence | undefined {
  if (!Object.hasOwn(kinds, kind)) return undefined;
  const all = Object.hasOwn(imports, service) ? imports[service]! : [];
  return { ...kinds[kind]!, imports: all.filter((one) => one.kinds.includes(kind) && offered.has(one.software)) };
}

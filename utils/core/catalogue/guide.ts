import type { Citation } from './citation';

interface Sentence {
  fr: string;
  en: string;
}

/** One screen on how to move away from a service. */
export interface Guide {
  /** What one needs before one begins. */
  needs: Sentence;
  /** In the order in which they are done, each with where it was read. */
  steps: (Sentence & { citations: Citation[] })[];
  loses: Sentence;
  /** On what it depends how long it takes; there is a source where it says what the service itself does. */
  time: Sentence & { citations?: Citation[] | undefined };
}

/** Id of a tracked service → its guide; a file of the package. */
export type GuideFile = Record<string, Guide>;

/** The guide for a service; undefined for the many that have none. */
export function guideOf(file: GuideFile, service: string): Guide | undefined {
  return Object.hasOwn(file, service) ? file[service] : undefined;
}

import type { Interview } from './interview';
import type { Language, Sentences } from './sentences';

/** What every interview is given. */
export interface Context {
  ask: Interview;
  t: Sentences;
  language: Language;
  /** The project's folder, or one that looks like it. */
  folder: string;
  /** YYYY-MM-DD */
  today: string;
}

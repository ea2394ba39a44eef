import sentences from './sentences.json' with { type: 'json' };

export type SentenceKey = keyof typeof sentences;

/** One sentence in the person's language, with `{name}` filled in. */
export type Sentences = (key: SentenceKey, values?: Record<string, string>) => string;

export type Language = 'fr' | 'en';

export function sentencesIn(language: Language): Sentences {
  return (key, values = {}) =>
    sentences[key][language].replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** French where the terminal says so, in the order in which POSIX reads these variables; else English. */
export function languageOf(env: Record<string, string | undefined>): Language {
  return (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** Kinds by their ids, and by the words with which hosts speak of them, in French and in English. */
export interface KindWords {
  has: (kind: string) => boolean;
  /** The kinds that a text names, in the order of their ids; empty when it names none. */
  namedIn: (text: string) => string[];
}

/** `words`: kind → its words. Case, accents, plural and what stands between words do not count. */
export function kindWords(kinds: readonly string[], words: Readonly<Record<string, readonly string[]>>): KindWords {
  const known = new Set(kinds);
  const phrases = Object.entries(words)
    .flatMap(([kind, names]) => names.map((name) => ({ kind, phrase: plainWords(name) })))
    .toSorted((a, b) => b.phrase.length - a.phrase.length); // « carte mentale » is no « carte »
  return {
    has: (kind) => known.has(kind),
    namedIn(text) {
      const found = new Set<string>();
      let left = plainWords(text);
      for (const { kind, phrase } of phrases) {
        if (!left.includes(phrase)) continue;
        found.add(kind);
        left = left.replaceAll(phrase, ' | '); // a word that is taken neither counts again nor joins its neighbours
      }
      return [...found].toSorted();
    },
  };
}

/** ` liste de diffusion `: each word in the singular, with a space on each side. */
const plainWords = (text: string): string => ` ${wordsOf(text).map(singular).join(' ')} `;

/** The words of a text, without case and accents; whatever is no letter and no digit stands between them. */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter(Boolean);
}

/** A word in the singular, as French and English mostly make it. */
export const singular = (word: string): string => (word.length > 3 ? word.replace(/[sx]$/, '') : word);

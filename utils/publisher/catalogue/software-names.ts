import { singular, wordsOf } from './kind-words';
import { saysNothing, withoutEdition } from './name-words';
import type { Software } from './software';

/** A software under one of its names. */
interface NamedSoftware {
  software: Software;
  /** The kinds that this name stands for; without any, those of the software. */
  kinds?: string[] | undefined;
}

/** What stands under a name: a software, or one that is known not to be free and is none. */
interface Known {
  named: NamedSoftware | undefined;
  /** The name is an everyday word. */
  everyday: boolean;
}

/** The names in one part of what is written, and the words that are left. */
interface Part {
  found: Known[];
  left: string[];
}

/** What is known beside the software itself. */
export interface KnownNames {
  /** Names of what is no free software, and so none of these. */
  notFree: readonly string[];
  /** The words with which hosts speak of a kind, in the singular, without case and accents. */
  wordsOfKind: (kind: string) => ReadonlySet<string>;
}

/** A name without case, accents, punctuation and spaces. */
export const comparable = (name: string): string => wordsOf(name).join('');

/** The longest name has five words. */
const mostWords = 6;

/**
 * Prepares the question "which software do these words name?". A name counts as it stands, and beside what says nothing
 * else: a version, an edition, what kind of thing it is, or another known name. Any other word makes it the name of
 * something else ("Matrix Screensaver"). In brackets one may say what one likes, but for names that are everyday words.
 */
export function softwareNames(
  software: readonly Software[],
  { notFree, wordsOfKind }: KnownNames,
): (written: string) => NamedSoftware[] {
  const known = new Map<string, Known>(
    notFree.map((name) => [comparable(name), { named: undefined, everyday: false }]),
  );
  for (const one of software) {
    for (const { name, kinds } of [{ name: one.name, kinds: undefined }, ...one.aliases]) {
      known.set(comparable(name), { named: { software: one, kinds }, everyday: one.everyday.includes(name) });
    }
  }

  return (written) => {
    const exact = known.get(comparable(written));
    if (exact) return exact.named ? [exact.named] : [];
    const parts = partsOf(written).map(read);
    const kinds = new Set(parts.flatMap(({ found }) => found.flatMap(kindsOf)));
    const clear = parts.filter((part) => isClear(part, kinds));
    const counts = clear.length === parts.length ? clear : clear.filter(({ found }) => !areEveryday(found));
    return counts.flatMap(({ found }) => found.flatMap(({ named }) => named ?? []));
  };

  function read(part: string): Part {
    const words = wordsOf(part);
    const found: Known[] = [];
    const left: string[] = [];
    for (let at = 0; at < words.length;) {
      const run = longestName(words, at);
      if (run) found.push(run.known);
      else left.push(words[at]!);
      at += run?.length ?? 1;
    }
    return { found, left };
  }

  /** The longest known name that begins at a word, its version glued to it or not ("Framadate1"). */
  function longestName(words: readonly string[], at: number): { known: Known; length: number } | undefined {
    for (let length = Math.min(mostWords, words.length - at); length > 0; length -= 1) {
      const name = words.slice(at, at + length).join('');
      const there = known.get(name);
      if (there) return { known: there, length };
      const unversioned = known.get(name.replace(/v?\d+$/, ''));
      if (unversioned && !unversioned.everyday) return { known: unversioned, length };
    }
    return undefined;
  }

  /** Whether no word is left that makes it the name of something else. */
  function isClear({ found, left }: Part, kinds: ReadonlySet<string>): boolean {
    if (found.some(({ named }) => !named)) return false;
    const strict = areEveryday(found);
    if (strict && found.length > 1 && !shareAKind(found)) return false;
    const words = withoutEdition(left, strict).filter((word) => !saysNothing(word, strict));
    return words.every((word) => [...kinds].some((kind) => wordsOfKind(kind).has(singular(word))));
  }
}

const areEveryday = (found: readonly Known[]) => found.length > 0 && found.every(({ everyday }) => everyday);

const kindsOf = ({ named }: Known) => (named ? [...named.software.kinds, ...named.software.ifEnabled] : []);

function shareAKind([first, ...others]: readonly Known[]): boolean {
  return first !== undefined && kindsOf(first).some((kind) => others.every((one) => kindsOf(one).includes(kind)));
}

/** Brackets, a slash, a plus, a comma and « et » part what is written. */
function partsOf(written: string): string[] {
  const parts = written.split(/[()[\]{}/+&,;|]|\s(?:et|and|ou|or|avec|with)\s/i);
  return parts.filter((part) => wordsOf(part).length > 0);
}

import type { Fact } from '../../utils/core/facts/facts';
import type { DeclaredFact, MissingFact } from '../../utils/core/page/host-facts';
import { translate } from '../../utils/browser/translate';
import { countryInWords, dateInSentence, hostOf } from '../page/format';

/** The sentences that a row of the facts table asks for: without one of them in the messages, this does not compile. */
type SentenceOf<F> = F extends { link: infer Name extends string }
  ? `link_${Name}`
  : F extends { fact: infer Name extends string; read: infer R }
    ? R extends { word: readonly (infer Word extends string)[] } | { words: readonly (infer Word extends string)[] }
      ? `${Name}_${Word | (R extends { else: infer Else extends string } ? Else : never)}`
      : `fact_${Name}`
    : never;

/** A declared fact as a short sentence of the interface; of a link, what it leads to, in one or two words. */
export function factText({ fact, value }: DeclaredFact): string {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is put together below is spelt out in SentenceOf
  return translate(sentenceOf(fact, value) as SentenceOf<Fact>, { value: inWords(fact.read, value) });
}

function sentenceOf(fact: Fact, value: string): string {
  if ('link' in fact) return `link_${fact.link}`;
  if (!('fact' in fact)) return '';
  const isWord = typeof fact.read === 'object' && !('text' in fact.read);
  return isWord ? `${fact.fact}_${value}` : `fact_${fact.fact}`;
}

function inWords(read: Fact['read'], value: string): string {
  if (read === 'date') return dateInSentence(value);
  return read === 'country' ? countryInWords(value) : value;
}

/** The names of unpublished facts, as one list in the language's own way: "tarifs, sauvegardes". */
export function missingText(facts: MissingFact[]): string {
  return facts.map((fact) => translate(`missing_${fact}`)).join(', ');
}

/** Links by what they lead to; of those that lead to the same thing, each by its host too: « Soutenir (liberapay.com) ». */
export function linkTexts(links: readonly DeclaredFact[]): string[] {
  const texts = links.map(factText);
  return texts.map((text, index) => {
    const isAlone = texts.indexOf(text) === texts.lastIndexOf(text);
    return isAlone ? text : `${text} (${hostOf(links[index]!.value)})`;
  });
}

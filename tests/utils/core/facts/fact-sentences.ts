import { facts, type Fact } from '../../../../utils/core/facts/facts';

/** Keys of all sentences that the table of facts asks for. */
export const factSentences = facts.flatMap((fact) => [shown(fact), 'missing' in fact ? missing(fact) : []].flat());

function shown(fact: Fact): string | string[] {
  if ('link' in fact) return `link_${fact.link}`;
  if (!('fact' in fact)) return [];
  if (typeof fact.read !== 'object' || 'text' in fact.read) return `fact_${fact.fact}`;
  const words: readonly string[] = 'word' in fact.read ? fact.read.word : fact.read.words;
  return [...words, 'else' in fact.read ? fact.read.else : []].flat().map((word) => `${fact.fact}_${word}`);
}

function missing(fact: Extract<Fact, { missing: true }>): string {
  return `missing_${'fact' in fact ? fact.fact : fact.link}`;
}

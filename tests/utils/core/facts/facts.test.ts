import { expect, test } from 'vitest';
import { facts } from '../../../../utils/core/facts/facts';
import messages from '../../../../public/_locales/fr/messages.json';
import { factSentences } from './fact-sentences';

test('each fact that is shown has its sentences, whatever word it may hold', () => {
  expect(factSentences.length).toBeGreaterThan(40);
  expect(factSentences.filter((key) => !(key in messages))).toEqual([]);
});

test('no two facts share their place in a registry, or their name', () => {
  const places = facts.map(({ of, field }) => `${of} ${field}`);
  expect(new Set(places).size).toBe(places.length);
  const names = facts.flatMap((fact) => ('fact' in fact ? [fact.fact] : 'link' in fact ? [fact.link] : []));
  expect(new Set(names).size).toBe(names.length);
});

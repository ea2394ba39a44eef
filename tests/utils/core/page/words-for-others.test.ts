import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsForOthers } from '../../../../utils/core/page/words-for-others';

const poll = {
  kinds: ['date-poll', 'vote'],
  fr: 'Sondage : {name}, {host}, {address}',
  en: 'Poll: {name} {host} {address}',
};
const other = { kinds: [], fr: 'Page : {address}', en: 'Page: {address}' };
const proposal = { name: 'Framadate', host: 'Framasoft', address: 'https://framadate.org/' };

test('the words of a kind have what is proposed in its place', () => {
  expect(wordsForOthers([other, poll], 'vote', proposal)).toEqual({
    fr: 'Sondage : Framadate, Framasoft, https://framadate.org/',
    en: 'Poll: Framadate Framasoft https://framadate.org/',
  });
});

test('a kind without words of its own has those for all others, if there are any', () => {
  expect(wordsForOthers([poll, other], 'constructor', proposal)?.en).toBe('Page: https://framadate.org/');
  expect(wordsForOthers([poll], 'map', proposal)).toBeUndefined();
});

test('a name is put there as it is, whatever it holds', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom('$&', '{host}', '{address}')), (name) => {
      const words = wordsForOthers([poll], 'vote', { ...proposal, name });
      expect(words?.en).toBe(`Poll: ${name} Framasoft https://framadate.org/`);
    }),
  );
});

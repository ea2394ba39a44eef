import { expect, test } from 'vitest';
import { wordsForOthers } from '../../../../utils/core/page/words-for-others';

const poll = {
  kinds: ['date-poll', 'vote'],
  fr: 'Sondage : {name}, {host}, {address}',
  en: 'Poll: {name} {host} {address}',
};
const other = { kinds: [], fr: 'Page : {address}', en: 'Page: {address}' };
const proposal = { name: 'Framadate', host: 'Framasoft', address: 'https://framadate.org/' };

test('the words of a kind come with what is proposed', () => {
  expect(wordsForOthers([other, poll], 'vote', proposal)).toEqual({
    fr: poll.fr,
    en: poll.en,
    fills: proposal,
  });
});

test('a kind without words of its own has those for all others, if there are any', () => {
  expect(wordsForOthers([poll, other], 'constructor', proposal)?.en).toBe(other.en);
  expect(wordsForOthers([poll], 'map', proposal)).toBeUndefined();
});

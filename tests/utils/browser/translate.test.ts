import { beforeEach, describe, expect, test, vi } from 'vitest';
import { inList, inOurs, language, translate, translateCount } from '../../../utils/browser/translate';
import { pseudo } from '../../pseudo-language';
import { speak } from '../../speaking-browser';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

beforeEach(() => speak('fr'));

const equivalents = (count: number) => translateCount('badgeTracked', count, { service: 'Doodle' });

describe('a number of things', () => {
  test('is singular in French for none and for one', () => {
    expect(equivalents(0)).toMatch(/ 0 équivalent à Doodle$/);
    expect(equivalents(1)).toMatch(/ 1 équivalent à Doodle$/);
    expect(equivalents(2)).toMatch(/ 2 équivalents à Doodle$/);
  });

  test('is singular in English for one only', () => {
    speak('en');
    const [none, one, two] = [0, 1, 2].map(equivalents);
    expect(none?.replace('0', '2')).toBe(two);
    expect(one?.replace('1', '2')).not.toBe(two);
  });

  test('is written as the language writes numbers', () => {
    expect(equivalents(12_345)).toContain('12\u202f345 équivalents');
    speak('en');
    expect(equivalents(12_345)).toContain('12,345');
  });

  test('of a million has its sentence too, though French has a third form for it', () => {
    expect(equivalents(1_000_000)).toContain('1\u202f000\u202f000 équivalents');
  });
});

test('words in a row are joined as one says them, one alone stands as it is, and none are nothing', () => {
  expect([['a', 'b', 'c'], ['a', 'b'], ['a'], []].map(inList)).toEqual(['a, b et c', 'a et b', 'a', '']);
});

test('placeholders are filled by their name, wherever they stand', () => {
  expect(equivalents(4)).toBe('Chatière\u00a0: 4 équivalents à Doodle');
  expect(translate('leave', { service: 'Doodle' })).toBe('Quitter Doodle');
});

const onDomain = (organization: string) => translate('isUndeclared', { organization });

test('a French name after « de » is elided and contracted', () => {
  expect(onDomain('Infini')).toContain('domaine d’Infini,');
  expect(onDomain('Le Pic')).toContain('domaine du Pic,');
  speak('en');
  expect(onDomain('Le Pic')).toContain('domain of Le Pic,');
});

test('what stands in a placeholder is never read as a placeholder again', () => {
  expect(translate('owner', { owner: '{country}', country: 'France' })).toBe('{country} · France');
  expect(translate('owner', { owner: '$& $1', country: 'France' })).toBe('$& $1 · France');
});

test('a placeholder without a value stays visible, so that it is noticed', () => {
  expect(translate('owner', { owner: 'Acme' })).toBe('Acme · {country}');
  expect(translate('owner')).toBe('{owner} · {country}');
});

test('the language is that of the messages', () => {
  expect(language()).toBe('fr');
  speak('en');
  expect(language()).toBe('en');
});

describe('what data say', () => {
  const said = { fr: 'Chercher « {query} »', en: 'Search for “{query}”' };

  test('is said in ours, with what is put into it as it is', () => {
    const fills = { query: '{text} $& {query}' };
    expect(inOurs({ ...said, fills })).toBe('Chercher « {text} $& {query} »');
    speak('en');
    expect(inOurs({ ...said, fills })).toBe('Search for “{text} $& {query}”');
  });

  test('is said in a third language by its own words, and in English where it has none', () => {
    speak('pseudo');
    expect(inOurs({ fr: 'Sondage de dates', en: 'Date poll' })).toBe(pseudo('Date poll'));
    expect(inOurs({ fr: 'Inconnu', en: 'Unknown {query}', fills: { query: 'x' } })).toBe('Unknown x');
  });
});

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { language, translate, translateCount } from '../../../utils/browser/translate';
import { speak } from '../../speaking-browser';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

beforeEach(() => speak('fr'));

describe('a number of things', () => {
  test('is singular in French for none and for one', () => {
    expect(translateCount('offers', 0)).toBe('0 service équivalent');
    expect(translateCount('offers', 1)).toBe('1 service équivalent');
    expect(translateCount('offers', 2)).toBe('2 services équivalents');
  });

  test('is singular in English for one only', () => {
    speak('en');
    const [none, one, two] = [0, 1, 2].map((count) => translateCount('offers', count));
    expect(none?.replace('0', '2')).toBe(two);
    expect(one?.replace('1', '2')).not.toBe(two);
  });

  test('is written as the language writes numbers', () => {
    expect(translateCount('offers', 12_345)).toBe('12\u202f345 services équivalents');
    speak('en');
    expect(translateCount('offers', 12_345)).toContain('12,345');
  });

  test('of a million has its sentence too, though French has a third form for it', () => {
    expect(translateCount('offers', 1_000_000)).toBe('1\u202f000\u202f000 services équivalents');
  });
});

test('placeholders are filled by their name, wherever they stand', () => {
  expect(translateCount('offersNear', 4, { town: 'Brest' })).toBe('4 services équivalents près de Brest');
  expect(translate('software', { software: 'Etherpad' })).toContain('Etherpad');
});

const near = (town: string) => translateCount('offersNear', 4, { town });

test('a French name after « de » is elided and contracted', () => {
  expect(near('Orléans')).toBe('4 services équivalents près d’Orléans');
  expect(near('Le Mans')).toBe('4 services équivalents près du Mans');
  speak('en');
  expect(near('Le Mans')).toMatch(/ Le Mans$/);
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

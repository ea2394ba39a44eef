import { beforeEach, describe, expect, test, vi } from 'vitest';
import { countryInWords, dateInSentence, dateInWords, distanceInWords, hostOf } from '../../../components/page/format';
import { speak } from '../../speaking-browser';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

beforeEach(() => speak('fr'));
/** With every kind of space as a plain one. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('a distance', () => {
  test('is no number under 1 km, since a town is no closer known', () => {
    expect(plain(distanceInWords(0))).toBe('à moins d’1 km');
    expect(distanceInWords(0.99)).toBe(distanceInWords(0));
    expect(distanceInWords(1)).not.toBe(distanceInWords(0));
  });

  test('has one decimal up to 10 km, and none from there on', () => {
    expect(plain(distanceInWords(1.26))).toBe('à 1,3 km');
    expect(plain(distanceInWords(9.44))).toBe('à 9,4 km');
    expect(plain(distanceInWords(10.4))).toBe('à 10 km');
    expect(plain(distanceInWords(764.6))).toBe('à 765 km');
    expect(plain(distanceInWords(7654.3))).toBe('à 7 654 km');
  });

  test('never jumps back where the decimals end', () => {
    expect(plain(distanceInWords(9.96))).toBe('à 10 km');
  });

  test('is written as the language writes numbers', () => {
    speak('en');
    expect(plain(distanceInWords(1.26))).toMatch(/^1\.3 km/);
    expect(plain(distanceInWords(7654.3))).toMatch(/^7,654 km/);
  });

  test('that nobody knows is said', () => {
    expect(distanceInWords(undefined)).toBe('lieu non précisé');
  });
});

describe('a date', () => {
  test('is as precise as it was given', () => {
    expect(dateInWords('2016')).toBe('2016');
    expect(dateInWords('2016-10')).toBe('octobre 2016');
    expect(dateInWords('2016-10-05')).toBe('5 oct. 2016');
    speak('en');
    expect(dateInWords('2016')).toBe('2016');
    expect(dateInWords('2016-10')).toBe('October 2016');
    expect(dateInWords('2016-10-05')).toMatch(/^(Oct 5, 2016|5 Oct 2016)$/);
  });

  test('stays the day that was given, in whichever time zone', () => {
    expect(dateInWords('2016-01-01')).toBe('1er janv. 2016');
    expect(dateInWords('2026-11-23T23:59:59Z')).toBe('23 nov. 2026');
  });
});

const words = () => ['2016', '2016-10', '2016-10-05'].map(dateInSentence);

test('a day in a French sentence has its article, a month and a year have none', () => {
  expect(words()).toEqual(['2016', 'octobre 2016', 'le 5 oct. 2016']);
  speak('en');
  expect(words()).toEqual(['2016', 'October 2016', dateInWords('2016-10-05')]);
});

describe('a country', () => {
  test('has its name in the language of the sentence', () => {
    expect(countryInWords('CH')).toBe('Suisse');
    speak('en');
    expect(countryInWords('CH')).toBe('Switzerland');
  });

  test('that is none keeps its code', () => {
    expect(countryInWords('France!')).toBe('France!');
    expect(countryInWords('QQ')).toBe('QQ');
  });
});

test('a host shows without www, and in punycode where letters look alike', () => {
  expect(hostOf('https://www.infini.fr/pad')).toBe('infini.fr');
  expect(hostOf('https://\u0456nfini.fr/')).toBe('xn--nfini-m2e.fr');
  expect(hostOf('https://infini.fr:8443/')).toBe('infini.fr:8443');
  expect(hostOf('no address')).toBe('no address');
});

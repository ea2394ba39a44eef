import { beforeEach, expect, test, vi } from 'vitest';
import { facts } from '../../../utils/core/facts/facts';
import { factText, linkTexts } from '../../../components/host/fact-text';
import { speak } from '../../speaking-browser';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

beforeEach(() => speak('fr'));
const said = (name: string, value: string) => {
  const fact = facts.find((one) => 'fact' in one && one.fact === name)!;
  return factText({ fact, value });
};
const since = (value: string) => said('startdate', value);
const link = (name: string, value: string) => ({
  fact: facts.find((one) => 'link' in one && one.link === name)!,
  value,
});

test('a date stands in its sentence as the language wants it, as precise as it was given', () => {
  expect(since('2016-10-05')).toBe('Existe depuis le 5 oct. 2016');
  expect(since('2016-10')).toBe('Existe depuis octobre 2016');
  expect(said('serviceStartdate', '2016-10-01')).toBe('Service ouvert depuis le 1er oct. 2016');
  speak('en');
  expect(since('2016-10-05')).toBe('Active since Oct 5, 2016');
});

test('links that lead to the same thing are told apart by their hosts, and no other link bears one', () => {
  const give = ['https://liberapay.com/infini', 'https://www.helloasso.com/infini'].map((way) => link('give', way));
  expect(linkTexts([link('terms', 'https://infini.fr/cgu'), ...give])).toEqual([
    'Conditions d’utilisation',
    'Soutenir (liberapay.com)',
    'Soutenir (helloasso.com)',
  ]);
});

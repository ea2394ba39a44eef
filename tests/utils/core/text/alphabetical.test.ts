import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inAlphabet } from '../../../../utils/core/text/alphabetical';

const sorted = (...names: string[]) => inAlphabet(names, (name) => [name]);

test('accents, case and ligatures count for nothing, and numbers for what they are', () => {
  expect(sorted('Zourit', 'pad 10', 'Écrire', 'Pad 9', 'œuvre', 'Framapad', 'Odoo')).toEqual([
    'Écrire',
    'Framapad',
    'Odoo',
    'œuvre',
    'Pad 9',
    'pad 10',
    'Zourit',
  ]);
});

test('the second name decides where the first is the same', () => {
  const pads = [
    { name: 'Pad', host: 'Zaclys' },
    { name: 'Pad', host: 'ARN' },
    { name: 'Padel', host: 'Abc' },
  ];
  expect(inAlphabet(pads, ({ name, host }) => [name, host]).map(({ host }) => host)).toEqual(['ARN', 'Zaclys', 'Abc']);
});

test('words are sorted as Intl sorts them', () => {
  const word = fc.stringMatching(/^[a-zéèàç]{1,6}( [0-9]{1,4})?$/);
  const { compare } = new Intl.Collator('fr', { sensitivity: 'base', numeric: true });
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const ours = sorted(...words);
      expect(ours.every((one, place) => place === 0 || compare(ours[place - 1]!, one) <= 0)).toBe(true);
    }),
  );
});

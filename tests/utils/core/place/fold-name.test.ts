import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName } from '../../../../utils/core/place/fold-name';

describe('foldName', () => {
  test.each([
    ['Île-de-Bréhat', 'ile de brehat'],
    ["L'Haÿ-les-Roses", 'l hay les roses'],
    ['L’Haÿ les Roses', 'l hay les roses'],
    ['Schœlcher', 'schoelcher'],
    ['Straßburg', 'strassburg'],
    ['ST-DENIS', 'saint denis'],
    ['Ste. Adèle', 'sainte adele'],
    ['Stains', 'stains'],
    ["  's-Gravenbrakel ", 's gravenbrakel'],
    ['Bre\u0301al', 'breal'],
    ['29200', '29200'],
    ['…', ''],
  ])('reads %s as "%s"', (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  test('leaves only letters, digits and single spaces, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(foldName(text)).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
      }),
    );
  });
});

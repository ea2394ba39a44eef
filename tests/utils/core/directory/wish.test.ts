import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { queryOf, readWish } from '../../../../utils/core/directory/wish';

const id = fc.option(fc.stringMatching(/^[a-z0-9-]{1,60}$/), { nil: undefined });

test('an address holds a wish whole', () => {
  const wishes = fc.record({
    text: fc.string({ unit: 'grapheme', maxLength: 20 }),
    kind: id,
    instead: id,
    noAccount: fc.boolean(),
    openNow: fc.boolean(),
    mine: fc.boolean(),
    order: fc.constantFrom('region' as const, 'distance' as const),
  });
  fc.assert(
    fc.property(wishes, (wish) => {
      expect(readWish(queryOf(wish))).toEqual(wish);
    }),
  );
});

test('what makes no sense in an address is left out', () => {
  const none = { text: '', noAccount: false, openNow: false, mine: false, order: 'region' };
  for (const query of [
    '',
    '?kind=<b>&instead=A%20B',
    '?account=yes&open=no&mine=1&order=price',
    '?__proto__=x&kind=',
  ]) {
    expect(readWish(query)).toEqual(none);
  }
  expect(readWish(`?q=${'x'.repeat(5000)}`).text).toHaveLength(100);
});

test('who looks for nothing has a plain address', () => expect(queryOf(readWish(''))).toBe(''));

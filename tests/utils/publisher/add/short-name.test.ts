import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesIn } from '../../../../utils/publisher/add/sentences';
import { shortName, shortNameCheck } from '../../../../utils/publisher/add/short-name';

const check = shortNameCheck('/nowhere', (id) => `data/services/${id}.json`, sentencesIn('en'), [{ id: 'doodle' }]);

test.each([
  ['La Contre-Voie', 'la-contre-voie'],
  ['Œuvre & Été', 'uvre-ete'],
  ['Association de défense du logiciel pour X', 'association-de-defense-du-logiciel-pour'],
  ['« ? »', ''],
])('%s is called %s for short', (name, short) => {
  expect(shortName(name)).toBe(short);
});

test('what is made of a name, if anything, is a short name', () => {
  const name = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a-z -]{30,60}$/));
  const property = fc.property(name, (typed) => shortName(typed) === '' || check(shortName(typed)) === undefined);
  expect(() => fc.assert(property)).not.toThrow();
});

test.each(['ok-', '-ok', 'Ok', 'o k', 'é', 'a'.repeat(41)])('%s is none, and it is said why', (typed) => {
  expect(check(typed)).toMatch(/40 at most, and neither begins nor ends with a dash/);
});

test('one that is taken is refused', () => {
  expect(check('doodle')).toMatch(/^doodle is there already/);
});

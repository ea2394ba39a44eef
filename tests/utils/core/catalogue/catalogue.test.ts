import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCatalogue } from '../../../../utils/core/catalogue/open-catalogue';

const doodle = {
  id: 'doodle',
  name: 'Doodle',
  owner: 'Doodle AG',
  ownerCountry: 'CH',
  gafam: false,
  kinds: ['date-poll'],
  match: ['*.doodle.com'],
};
const kind = { id: 'date-poll', fr: 'Sondage de dates', en: 'Date poll' };
const compiled = { format: 1, families: {}, kinds: [kind], services: [doodle] };

test('an opened catalogue knows its services and kinds by id', () => {
  const catalogue = openCatalogue(compiled);
  expect(catalogue?.service('doodle')?.name).toBe('Doodle');
  expect(catalogue?.kind('date-poll')?.fr).toBe('Sondage de dates');
  expect(catalogue?.service('toString')).toBeUndefined();
  expect(catalogue?.kind('__proto__')).toBeUndefined();
});

test.each([
  ['nothing', undefined],
  ['text', 'catalogue'],
  ['a list', []],
  ['a later format', { ...compiled, format: 2 }],
  ['one without services', { ...compiled, services: undefined }],
  ['one without families', { ...compiled, families: null }],
])('a catalogue that is %s is not opened', (_, broken) => {
  expect(openCatalogue(broken)).toBeUndefined();
});

test.each([
  ['no name', { ...doodle, name: undefined }],
  ['no pattern', { ...doodle, match: [] }],
  ['a pattern that is not text', { ...doodle, match: [7] }],
  ['excludes that are not a list', { ...doodle, exclude: 'help.doodle.com' }],
])('a service with %s costs itself, not the catalogue', (_, broken) => {
  const catalogue = openCatalogue({ ...compiled, services: [{ ...broken, id: 'broken' }, doodle, null] });
  expect(catalogue?.services.map(({ id }) => id)).toEqual(['doodle']);
  expect(catalogue?.find('https://doodle.com/')?.service.id).toBe('doodle');
});

test('any value at all is a catalogue or not, without a crash', () => {
  const anything = fc.anything({ withNullPrototype: true });
  const almost = fc.record({
    format: fc.constant(1),
    families: fc.object(),
    kinds: fc.array(anything),
    services: fc.array(anything),
  });
  const property = fc.property(fc.oneof(anything, almost), (value) => {
    openCatalogue(value)?.find('https://doodle.com/');
  });
  expect(() => fc.assert(property)).not.toThrow();
});

import { expect, test } from 'vitest';
import { thingOf } from '../../../../utils/core/page/other-peoples-thing';
import { compiledCatalogue } from '../../../../utils/publisher/catalogue/read-catalogue';

test('a kind has a word for what others take part in, or is a page', () => {
  const things = compiledCatalogue().kinds.map(({ id }) => thingOf(id));
  expect(new Set(things)).toEqual(new Set(['poll', 'form', 'document', 'call', 'file', 'event', 'page']));
  expect(['date-poll', 'video-call', 'toString'].map(thingOf)).toEqual(['poll', 'call', 'page']);
});

test('every kind that has a word is in the catalogue', () => {
  const kinds = new Set(compiledCatalogue().kinds.map(({ id }) => id));
  const worded = [...kinds].filter((kind) => thingOf(kind) !== 'page');
  expect(worded).toHaveLength(25);
});

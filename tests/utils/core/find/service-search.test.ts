import { expect, test } from 'vitest';
import { serviceSearch } from '../../../../utils/core/find/service-search';
import { catalogue } from '../sample-registry';

const search = serviceSearch(catalogue);
const found = (typed: string, limit = 8) => search(typed, limit).map(({ id }) => id);

test.each([
  ['a name, whatever its accents and capitals', ' DÔOdle', ['doodle']],
  ['a host', 'docs.google.com', ['docs', 'forms']],
  ['a domain below which all is its own', 'doodle.com', ['doodle']],
  ['the host of a country', 'google.fr', ['search']],
  ['a use by its French name', 'rendez-vous', ['doodle']],
  ['a use by its English name', 'appointment', ['doodle']],
  ['nothing', '  ', []],
  ['what nobody is called', 'xyzzy', []],
])('finds services by %s', (_, typed, ids) => {
  expect(found(typed)).toEqual(ids);
});

test('what is called so comes before what is only used for it, each once, and no more than asked for', () => {
  // "Search" is one by its name; its use is "Search" too.
  expect(found('search')).toEqual(['search']);
  expect(found('o', 2)).toHaveLength(2);
});

import { expect, test } from 'vitest';
import { serviceSearch } from '../../../../utils/core/find/service-search';
import { openCatalogue } from '../../../../utils/core/catalogue/open-catalogue';
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

test('what is called so comes before what is met there, and that before what is only used for it', () => {
  const { compiled } = catalogue;
  const [doodle] = compiled.services;
  const more = openCatalogue({
    ...compiled,
    services: [
      { ...doodle!, id: 'used', name: 'First', kinds: ['search-engine'] },
      { ...doodle!, id: 'met', name: 'Second', match: ['search.example'] },
      { ...doodle!, id: 'named', name: 'My search' },
    ],
  })!;
  expect(serviceSearch(more)('search', 8).map(({ id }) => id)).toEqual(['named', 'met', 'used']);
  expect(serviceSearch(more)('search', 2)).toHaveLength(2);
});

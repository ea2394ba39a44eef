import { expect, test } from 'vitest';
import { frontAddress } from '../../../../utils/core/catalogue/front-address';
import { openCatalogue } from '../../../../utils/core/catalogue/open-catalogue';
import { compiledCatalogue } from '../../../../utils/publisher/catalogue/read-catalogue';

const catalogue = openCatalogue(compiledCatalogue())!;

test('each service that can be opened at all is opened where it is known again', () => {
  const addresses = catalogue.services.map(({ id }) => [id, frontAddress(id, catalogue)] as const);
  const closed = addresses.filter(([, address]) => address === undefined).map(([id]) => id);
  expect(closed, 'those that are only known by what others made with them').toEqual(['qualtrics']);
  const others = addresses.filter(([id, address]) => address && catalogue.find(address)?.service.id !== id);
  expect(others).toEqual([]);
});

test.each([
  ['doodle', 'https://doodle.com'],
  ['google-docs', 'https://docs.google.com/document/'],
  ['google-search', 'https://www.google.com/'],
])('%s is opened at %s', (id, address) => {
  expect(frontAddress(id, catalogue)).toBe(address);
});

test('a service that the catalogue does not have is not opened', () => {
  expect(frontAddress('no-such-service', catalogue)).toBeUndefined();
});

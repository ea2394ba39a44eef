import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openCatalogue } from '../../utils/core/catalogue/open-catalogue';
import { compileCatalogue } from '../../utils/publisher/catalogue/compile-catalogue';
import { compiledCatalogue, readCatalogueFiles } from '../../utils/publisher/catalogue/read-catalogue';

type Addresses = Record<'participant' | 'author', string[]>;
const addresses = JSON.parse(readFileSync('tests/data/roles.json', 'utf8')) as Record<string, Addresses>;

const { services, kinds, families, ownerPages } = readCatalogueFiles();
const answered = services.filter(({ participant }) => participant.length > 0);
const catalogue = openCatalogue(compiledCatalogue())!;
const seen = (url: string) => {
  const match = catalogue.find(url);
  return match && `${match.service.id} ${match.role}`;
};

test('each service with pages for participants has addresses of both roles', () => {
  expect(Object.keys(addresses)).toEqual(answered.map(({ id }) => id));
  const silent = Object.entries(addresses).filter(([, { participant, author }]) => !participant[0] || !author[0]);
  expect(silent).toEqual([]);
});

test.each(['participant', 'author'] as const)('the addresses of a %s are found as such', (role) => {
  const wrong = Object.entries(addresses).flatMap(([id, { [role]: urls }]) =>
    urls.filter((url) => seen(url) !== `${id} ${role}`).map((url) => [url, seen(url)]),
  );
  expect(wrong).toEqual([]);
});

test('each pattern for participants is met by one of the addresses', () => {
  const unmet = answered.flatMap((service) =>
    service.participant.filter((pattern) => {
      const alone = { ...service, participant: [pattern] };
      const one = openCatalogue(compileCatalogue([alone], kinds, [], families, ownerPages).value)!;
      return !addresses[service.id]!.participant.some((url) => one.find(url)?.role === 'participant');
    }),
  );
  expect(unmet).toEqual([]);
});

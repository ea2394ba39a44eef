import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openCatalogue } from '../../utils/core/catalogue/open-catalogue';
import { objectOf } from '../../utils/core/catalogue/held-object';
import { compiledCatalogue, readCatalogueFiles } from '../../utils/publisher/catalogue/read-catalogue';
import { takenAlong } from '../../utils/core/suggest/with-object';

const given = Object.entries(
  JSON.parse(readFileSync('tests/data/held-objects.json', 'utf8')) as Record<string, Record<string, string>>,
);
const { services, software } = readCatalogueFiles();
const holding = services.filter(({ holds }) => holds);
const catalogue = openCatalogue(compiledCatalogue())!;

test('each service whose addresses hold something is known by them, and what they hold is read', () => {
  expect(given.map(([id]) => id)).toEqual(holding.map(({ id }) => id));
  for (const [id, addresses] of given) {
    for (const [address, value] of Object.entries(addresses)) {
      const service = catalogue.find(address)?.service;
      expect([address, service?.id, service && objectOf(address, service)?.value]).toEqual([address, id, value]);
    }
  }
});

test('each place of a service is met by one of its addresses', () => {
  const unmet = holding.flatMap(({ id, holds }) =>
    holds!.in.filter((place) => {
      const alone = { holds: `${holds!.object} ${place}` };
      return !given.some(([of, urls]) => of === id && Object.keys(urls).some((url) => objectOf(url, alone)));
    }),
  );
  expect(unmet).toEqual([]);
});

test('what a service holds is taken over by software of one of its kinds', () => {
  const taken = new Set(software.flatMap(({ tasks }) => tasks.map((task) => `${task.kind} ${takenAlong(task)}`)));
  const lost = holding.filter(({ kinds, holds }) => !kinds.some((kind) => taken.has(`${kind} ${holds!.object}`)));
  expect(lost.map(({ id }) => id)).toEqual([]);
});

test('a task says what it takes along', () => {
  const silent = software.flatMap(({ id, tasks }) =>
    tasks
      .filter((task) => {
        const object = takenAlong(task);
        return object && ![task.fr, task.en].every((label) => label.includes(`{${object}}`));
      })
      .map(({ path }) => [id, path]),
  );
  expect(silent).toEqual([]);
});

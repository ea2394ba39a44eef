import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fewestHosts } from '../../../../utils/core/catalogue/fewest-hosts';
import { isGranted, originsOfChoice } from '../../../../utils/core/watch/watch-choice';
import { openCatalogue } from '../../../../utils/core/catalogue/open-catalogue';
import { compiledCatalogue } from '../../../../utils/publisher/catalogue/read-catalogue';

const origin = (host: string) => `https://${host}/*`;
const label = fc.constantFrom('a', 'b', 'c');
const host = fc
  .tuple(fc.boolean(), fc.array(label, { minLength: 1, maxLength: 4 }))
  .map(([isWildcard, labels]) => `${isWildcard ? '*.' : ''}${labels.join('.')}`);

test('a wildcard that is named stands for the hosts below it, and for its own', () => {
  expect(fewestHosts(['a.fr', '*.a.fr', 'www.a.fr', '*.b.a.fr', 'za.fr', 'a.fr'])).toEqual(['*.a.fr', 'za.fr']);
});

test('no wildcard is made up, however many hosts lie below one name', () => {
  expect(fewestHosts(['a.b.fr', 'c.b.fr', 'd.b.fr'])).toEqual(['a.b.fr', 'c.b.fr', 'd.b.fr']);
});

test('the fewest hosts cover all that were given, are among them, and cover none of each other', () => {
  fc.assert(
    fc.property(fc.array(host), (hosts) => {
      const fewest = fewestHosts(hosts);
      const granted = fewest.map(origin);
      for (const each of hosts) expect(isGranted(origin(each), granted)).toBe(true);
      for (const each of fewest) {
        expect(hosts).toContain(each);
        const others = fewest.filter((other) => other !== each).map(origin);
        expect(isGranted(origin(each), others)).toBe(false);
      }
      expect(fewest.toSorted()).toEqual(fewestHosts(hosts.toReversed()).toSorted());
    }),
  );
});

test('who is notified on the whole catalogue grants fewer origins than the services have one by one, and no wider one', () => {
  const catalogue = openCatalogue(compiledCatalogue())!;
  const of = (services: string[]) => originsOfChoice({ services, labelled: false, allCountries: false }, catalogue, []);
  const ids = catalogue.services.map(({ id }) => id);
  const all = of(ids);
  const oneByOne = new Set(ids.flatMap((id) => of([id])));
  expect(all.filter((each) => !oneByOne.has(each))).toEqual([]);
  expect([...oneByOne].filter((each) => !isGranted(each, all))).toEqual([]);
  expect(all.length).toBeLessThan(oneByOne.size);
});

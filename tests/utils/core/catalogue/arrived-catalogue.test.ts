import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrivedCatalogue } from '../../../../utils/core/catalogue/arrived-catalogue';
import { catalogueOf } from '../../../../utils/core/catalogue/catalogue';
import type { CataloguedService, CompiledCatalogue } from '../../../../utils/core/catalogue/compiled-catalogue';
import { suffixTest } from '../../../../utils/core/catalogue/public-suffix';
import { originsOfChoice } from '../../../../utils/core/watch/watch-choice';
import { compiledCatalogue } from '../../../../utils/publisher/catalogue/read-catalogue';
import { publicSuffixes } from '../../../../utils/publisher/package/public-suffixes';

const isSuffix = suffixTest(publicSuffixes());
const packaged = compiledCatalogue();
const doodle = packaged.services.find(({ id }) => id === 'doodle')!;
const arriving = (...services: Partial<CataloguedService>[]): CompiledCatalogue => ({
  ...packaged,
  services: services.map((service) => Object.assign(structuredClone(doodle), service)),
});
const believed = (...services: Partial<CataloguedService>[]) =>
  arrivedCatalogue(arriving(...services), isSuffix).services;

test('our own catalogue is believed whole, so that a mirror can carry it', () => {
  expect(arrivedCatalogue(packaged, isSuffix)).toEqual(packaged);
});

describe('a pattern', () => {
  test.each([
    '*',
    '*.com',
    'com',
    '*.co.uk',
    'co.uk/*',
    '*.asso.fr',
    '*.gouv.fr/doodle',
    '*.foo.ck',
    '192.168.1.1',
    'localhost',
    '*.*.doodle.com',
    'doodle.com:8080',
    'https://doodle.com',
    'DOODLE.com',
    'd\u0000odle.com',
    `doodle.com/${'a'.repeat(500)}`,
    'doodle.{tld}',
  ])('of everybody, or none at all, costs itself: %s', (pattern) => {
    expect(believed({ match: [pattern, 'doodle.com'] })).toMatchObject([{ match: ['doodle.com'] }]);
    expect(believed({ match: [pattern] })).toEqual([]);
  });

  test('over a family costs itself where an ending makes it everybody’s', () => {
    const families = { co: 'uk', doodle: 'com fr' };
    const read = (match: string[], tldFamily: string) =>
      arrivedCatalogue({ ...arriving({ match, tldFamily }), families }, isSuffix).services;
    expect(read(['*.co.{tld}'], 'co')).toEqual([]);
    expect(read(['*.doodle.{tld}'], 'doodle')).toMatchObject([{ match: ['*.doodle.{tld}'] }]);
    expect(read(['*.google.{tld}'], 'google')).toEqual([]); // a family that the catalogue does not have
  });

  test('of a company that lends names out is that company’s', () => {
    expect(believed({ match: ['*.github.io'] })).toMatchObject([{ match: ['*.github.io'] }]);
  });

  test('that two services claim is the first one’s', () => {
    expect(believed({ id: 'one' }, { id: 'two' }).map(({ id }) => id)).toEqual(['one']);
  });
});

describe('a text', () => {
  test('is cleaned and bounded', () => {
    const [service] = believed({ name: `\u202eeldooD\u0007 ${'x'.repeat(500_000)}`, owner: 'A\nB' });
    expect(service).toMatchObject({ name: expect.stringMatching(/^eldooD x+…$/), owner: 'A B' });
    expect(service!.name.length).toBeLessThanOrEqual(120);
  });

  test('that is nothing to read costs its entry', () => {
    expect(
      believed({ name: '\u200b' }, { id: 'BAD ID' }, { ownerCountry: 'Switzerland' }, { kinds: ['unheard-of'] }),
    ).toEqual([]);
  });
});

test('whatever arrives, no origin is asked for that covers more than a domain', () => {
  const part = fc.constantFrom('*', 'com', 'co', 'uk', 'asso', 'fr', 'doodle', '{tld}', 'xn--p1ai', '', '-', '1');
  const pattern = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
  fc.assert(
    fc.property(
      fc.array(pattern, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('co', 'doodle'),
      (match, tldFamily) => {
        const compiled = { ...arriving({ match, tldFamily }), families: { co: 'uk', doodle: 'com co.uk' } };
        const catalogue = catalogueOf(arrivedCatalogue(compiled, isSuffix));
        const choice = { services: ['doodle'], labelled: false, allCountries: true };
        for (const origin of originsOfChoice(choice, catalogue, [])) {
          const host = origin.slice('https://'.length, -'/*'.length).replace(/^\*\./, '');
          expect(isSuffix(host)).toBe(false);
          expect(URL.canParse(`https://${host}/`)).toBe(true);
        }
      },
    ),
  );
});

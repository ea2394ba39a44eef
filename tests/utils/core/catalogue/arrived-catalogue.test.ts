import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrivedCatalogue } from '../../../../utils/core/catalogue/arrived-catalogue';
import { catalogueOf } from '../../../../utils/core/catalogue/catalogue';
import type { CataloguedSoftware, CataloguedTask } from '../../../../utils/core/catalogue/catalogued-software';
import type { CataloguedService, CompiledCatalogue } from '../../../../utils/core/catalogue/compiled-catalogue';
import { suffixTest } from '../../../../utils/core/catalogue/public-suffix';
import { originsOfChoice } from '../../../../utils/core/watch/watch-choice';
import { compiledCatalogue } from '../../../../utils/publisher/catalogue/read-catalogue';
import { publicSuffixes } from '../../../../utils/publisher/package/public-suffixes';

const isSuffix = suffixTest(publicSuffixes());
const packaged = compiledCatalogue();
const rules = { isSuffix, packaged };
const doodle = packaged.services.find(({ id }) => id === 'doodle')!;
const arriving = (...services: Partial<CataloguedService>[]): CompiledCatalogue => ({
  ...packaged,
  services: services.map((service) => Object.assign(structuredClone(doodle), service)),
});
const believed = (...services: Partial<CataloguedService>[]) => arrivedCatalogue(arriving(...services), rules).services;

test('our own catalogue is believed whole, so that a mirror can carry it', () => {
  expect(arrivedCatalogue(packaged, rules)).toEqual(packaged);
});

const host = (pattern: string) => pattern.split('/', 1)[0]!.replace('*.', '');

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
  ])('of everybody, or none at all, costs itself: %s [S42]', (pattern) => {
    expect(believed({ match: [pattern, 'doodle.com'] })).toMatchObject([{ match: ['doodle.com'] }]);
    expect(believed({ match: [pattern] })).toEqual([]);
  });

  test('over a family costs itself where an ending makes it everybody’s', () => {
    const families = { co: 'uk', doodle: 'com fr' };
    const read = (match: string[], tldFamily: string) =>
      arrivedCatalogue({ ...arriving({ match, tldFamily }), families }, rules).services;
    expect(read(['*.co.{tld}'], 'co')).toEqual([]);
    expect(read(['*.doodle.{tld}'], 'doodle')).toMatchObject([{ match: ['*.doodle.{tld}'] }]);
    expect(read(['*.google.{tld}'], 'google')).toEqual([]); // a family that the catalogue does not have
  });

  test('over names that a company lends out is believed where the package has it for that service, and nowhere else', () => {
    const lent = packaged.services.flatMap(({ id, match }) =>
      match.filter((pattern) => isSuffix(host(pattern))).map((pattern) => ({ id, pattern })),
    );
    expect(lent.length).toBeGreaterThan(0);
    const [{ id, pattern }] = lent as [(typeof lent)[number]];
    expect(believed({ id, match: [pattern] })).toMatchObject([{ match: [pattern] }]);
    expect(believed({ id: 'newcomer', match: [pattern] })).toEqual([]);
    expect(believed({ id: 'newcomer', match: ['*.github.io'] })).toEqual([]);
  });

  test.each(['exclude', 'hostedContent'] as const)('is judged in %s as well', (list) => {
    expect(believed({ [list]: ['*.asso.fr', 'localhost', 'doodle.com/x/*'] })).toMatchObject([
      { [list]: ['doodle.com/x/*'] },
    ]);
  });

  test('for participants may leave its host out, and is bounded all the same', () => {
    const participant = `/poll/ /p\u0000  localhost *.asso.fr doodle.com/x/ /${'a'.repeat(500)} /poll/`;
    expect(believed({ participant })).toMatchObject([{ participant: '/poll/ doodle.com/x/' }]);
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

  test('of what addresses hold is bounded', () => {
    expect(believed({ holds: `query ${'?q '.repeat(1000)}` })[0]!.holds!.length).toBeLessThanOrEqual(400);
  });

  test('that is nothing to read costs its entry', () => {
    expect(
      believed({ name: '\u200b' }, { id: 'BAD ID' }, { ownerCountry: 'Switzerland' }, { kinds: ['unheard-of'] }),
    ).toEqual([]);
  });
});

describe('what is known of software', () => {
  const software: CataloguedSoftware = {
    account: { never: 'framadate' },
    notFree: '',
    names: { framadate: `Frama\u202edate${'x'.repeat(1000)}` },
    ended: { searx: ['2023-09', 'SearXNG\u0007'], bad: ['soon'] },
    labels: [['Créer un sondage', 'Create a poll']],
    tasks: { framadate: [] },
  };
  const arrivedWith = (given: Partial<CataloguedSoftware>) =>
    arrivedCatalogue({ ...packaged, software: { ...software, ...given } }, rules).software!;

  test('is cleaned and bounded', () => {
    const { names, ended } = arrivedWith({});
    expect(names.framadate).toMatch(/^Framadatex+…$/);
    expect(names.framadate!.length).toBeLessThanOrEqual(120);
    expect(ended).toEqual({ searx: ['2023-09', 'SearXNG'] });
  });

  test.each(['//evil.example/', 'https://evil.example/', '/\\\\evil.example', 'create', `/${'a'.repeat(400)}`, '/a b'])(
    'opens nothing but a path on the instance: %s',
    (path) => {
      const tasks = {
        framadate: [['date-poll', path, 0, 0] as CataloguedTask, ['date-poll', '/new', 0, 0] as CataloguedTask],
      };
      expect(arrivedWith({ tasks }).tasks).toEqual({ framadate: [['date-poll', '/new', 0, 0]] });
    },
  );
});

test('whatever arrives, no origin is asked for that covers more than a domain [S43]', () => {
  const part = fc.constantFrom('*', 'com', 'co', 'uk', 'asso', 'fr', 'doodle', '{tld}', 'xn--p1ai', '', '-', '1');
  const pattern = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'));
  fc.assert(
    fc.property(
      fc.array(pattern, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('co', 'doodle'),
      (match, tldFamily) => {
        const compiled = { ...arriving({ match, tldFamily }), families: { co: 'uk', doodle: 'com co.uk' } };
        const catalogue = catalogueOf(arrivedCatalogue(compiled, rules));
        const choice = { services: ['doodle'], labelled: false, allCountries: true };
        for (const origin of originsOfChoice(choice, catalogue, [])) {
          const name = origin.slice('https://'.length, -'/*'.length).replace(/^\*\./, '');
          expect(isSuffix(name)).toBe(false);
          expect(URL.canParse(`https://${name}/`)).toBe(true);
        }
      },
    ),
  );
});

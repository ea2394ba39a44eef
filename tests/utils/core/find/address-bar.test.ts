import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWish, queryOf } from '../../../../utils/core/directory/wish';
import { inXml, meant, oncePerName, suggested, townsOf, wishFor } from '../../../../utils/core/find/address-bar';
import type { Findable } from '../../../../utils/core/find/find';
import { compiledFindables } from '../../../../utils/publisher/catalogue/compile-findables';
import { compiledCatalogue } from '../../../../utils/publisher/catalogue/read-catalogue';
import { bundledRegistry } from '../../../../utils/publisher/federation/bundle-registry';

const { organizations } = await bundledRegistry();
const members = organizations.filter(({ membership }) => membership.state === 'member');
const hosts = members.map(({ id, name }): Findable => ({ type: 'host', id, name, names: [name], kinds: [] }));
const { kinds } = compiledCatalogue();

/** All that the address bar knows, as somebody meets it in this language. */
function everything(language: 'fr' | 'en'): Findable[] {
  const named = compiledFindables().flatMap((one) => {
    const kind = one.type === 'kind' && kinds.find(({ id }) => id === one.id);
    return kind ? [{ ...one, name: kind[language] }] : one.type === 'service' ? [one] : [];
  });
  return oncePerName([...named, ...hosts, ...townsOf(members)]);
}

const french = everything('fr');
const english = everything('en');

describe.each([
  ['French', french],
  ['English', english],
])('in %s', (_, findables) => {
  test('every kind, service, host and town is suggested by each of its names, accents and capitals apart', () => {
    const unfound = findables.flatMap((one) =>
      [one.name, ...one.names]
        .map((name) => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase())
        .filter((name) => meant(name, findables) !== one && !suggested(name, findables, 12).includes(one))
        .map((name) => `${one.type} ${one.id}: ${name}`),
    );
    expect(unfound).toEqual([]);
    expect(new Set(findables.map(({ type }) => type))).toEqual(new Set(['kind', 'service', 'host', 'town']));
  });

  test('what is chosen is what was shown: its name alone leads to it, and the directory reads its address', () => {
    for (const one of findables) {
      expect(meant(one.name, findables)).toBe(one);
      const wish = wishFor(one.name, findables);
      expect(readWish(queryOf(wish))).toMatchObject(wish);
    }
  });

  test('whatever is typed, few things are suggested, none twice, and never what Enter opens already', () => {
    const names = findables.map(({ name }) => name);
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.tuple(fc.constantFrom(...names), fc.nat(8)).map(([name, length]) => name.slice(0, length)),
    );
    fc.assert(
      fc.property(typed, fc.integer({ min: 1, max: 8 }), (text, limit) => {
        const found = suggested(text, findables, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
        const first = meant(text, findables);
        expect(found.filter((each) => each === first)).toEqual([]);
      }),
    );
  });
});

const one = (type: Findable['type'], name: string): Findable => ({ type, id: type, name, names: [name], kinds: [] });

test.each([
  ['sondage', { kind: 'date-poll' }],
  ['DOODLE', { instead: 'doodle' }],
  ['twitter', { instead: 'x-twitter' }],
  ['montreal', { text: 'Montréal' }],
  ['  du miel à Brest ', { text: 'du miel à Brest' }],
  ['   ', { text: '' }],
  ['', { text: '' }],
])('%j opens the directory at %j', (typed, wish) => {
  expect(wishFor(typed, french)).toEqual(wish);
});

test('the words of the other language lead to the same', () => {
  expect(wishFor('video call', french)).toEqual(wishFor('Visioconférence', english));
});

test('each town is named once, in whatever way its hosts write it, and of those that publish none, nothing', () => {
  expect(townsOf([{ address: 'Brest' }, {}, { address: 'BREST' }, { address: 'Lyon' }]).map(({ id }) => id)).toEqual([
    'brest',
    'lyon',
  ]);
});

test('of two things that are shown alike, the first bears the name, and what has no name is not shown', () => {
  const findables = oncePerName([one('service', 'Été'), one('host', 'ete'), one('host', ' ')]);
  expect(findables.map(({ type }) => type)).toEqual(['service']);
});

test('whatever a name holds, its letters stay in the XML, and nothing there is markup [S151]', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(inXml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|apos);)/);
    }),
  );
  expect(inXml('<b> & "l\'été"\0\ud800')).toBe('&lt;b&gt; &amp; &quot;l&apos;été&quot;');
});

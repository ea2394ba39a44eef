import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { find, type Findable } from '../../../../utils/core/find/find';
import { named } from '../../../../utils/core/find/named';
import { compiledFindables } from '../../../../utils/publisher/catalogue/compile-findables';

const findables = compiledFindables();
const first = (typed: string) => find(typed, findables, 5).map(({ type, id }) => `${type} ${id}`);

describe('what people type', () => {
  test.each([
    ['sondage', 'kind date-poll'],
    ['visio', 'kind video-call'],
    ['Visioconférence', 'kind video-call'],
    ['drive', 'service google-drive'],
    ['doodle', 'service doodle'],
    ['DOODLE', 'service doodle'],
    ['gogle docs', undefined],
    ['google docs', 'service google-docs'],
    ['framadate', 'software framadate'],
    ['we transfer', 'service wetransfer'],
    ['twitter', 'service x-twitter'],
    ['integromat', 'service make'],
    ['file storage', 'kind file-storage'],
    ['', undefined],
    ['   ', undefined],
  ])('%j finds %s', (typed, expected) => {
    expect(first(typed).find((each) => each === expected)).toBe(expected);
  });

  test('every kind is found by its names in both languages, and every service and software by its own', () => {
    const unfound = findables.flatMap((one) =>
      one.names.filter((name) => !find(name, findables, 12).includes(one)).map((name) => `${one.id}: ${name}`),
    );
    expect(unfound).toEqual([]);
  });

  test('whatever is typed, no more is found than was asked for, and nothing twice', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 10 }), (typed, limit) => {
        const found = find(typed, findables, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

const name = (searched: string) => {
  const found = named(searched, findables);
  return found && `${found.type} ${found.id}`;
};

describe('what a search surely names', () => {
  test.each([
    ['doodle', 'service doodle'],
    ['alternative à Doodle', 'service doodle'],
    ['doodle sondage gratuit', 'service doodle'],
    ['google docs budget 2027', 'service google-docs'],
    ['free alternative to google drive', 'service google-drive'],
    ['framadate', 'software framadate'],
    ['créer un sondage de dates', 'kind date-poll'],
    ['visioconférence libre', 'kind video-call'],
    ['nextcloud', 'software nextcloud'],
    ['dropbox connexion', 'service dropbox'],
  ])('%j: %s', (searched, expected) => {
    expect(name(searched)).toBe(expected);
  });

  test.each([
    'doodle god',
    'sondage présidentielle',
    'météo Brest',
    'box internet pas chère',
    'notion de droit constitutionnel',
    'how to draw a pad thai',
    'make',
    'x',
    '',
  ])('%j names nothing', (searched) => {
    expect(name(searched)).toBeUndefined();
  });

  test('every tracked service is named by its own name', () => {
    const own = findables.filter(({ type }) => type === 'service');
    const lost = own.filter(({ name: its, names }) => !names.some((each) => named(each, findables)?.name === its));
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  test('of anything that people type, an answer comes, or none', () => {
    const words = fc.array(fc.constantFrom('doodle', 'google', 'docs', 'sondage', 'à', '«', '1', 'pad'), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(words, (typed) => {
        const found: Findable | undefined = named(typed.join(' '), findables);
        expect(found === undefined || findables.includes(found)).toBe(true);
      }),
    );
  });
});

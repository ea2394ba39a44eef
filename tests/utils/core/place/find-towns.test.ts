import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTowns } from '../../../../utils/core/place/find-towns';
import { readGazetteer } from '../../../../utils/core/place/read-gazetteer';

const gazetteer = readGazetteer(
  [
    '#FR\tLa Réunion\t974\t0\t0',
    'Saint-Denis\t0\t0\t16\t00 17',
    '#FR\tSeine-Saint-Denis\t93\t0\t0',
    'Saint-Denis\t0\t0\t15\t200 210',
    'Stains\t0\t0\t12\t240',
    '#FR\tSeine-Maritime\t76\t0\t0',
    'Le Havre\t0\t0\t17\t600 610',
    "L'Aigle-Neuf\t0\t0\t3\t999",
    '#FR\tMarne\t51\t0\t0',
    'Châlons-en-Champagne\t0\t0\t13\t000',
    'Sainte-Menehould\t0\t0\t6\t800',
    '#FR\tParis\t75\t0\t0',
    'Paris\t0\t0\t24\t001 011',
    '#FR\tTarn\t81\t0\t0',
    'Parisot\t0\t0\t2\t310',
    '#FR\tVal-d’Oise\t95\t0\t0',
    'Cormeilles-en-Parisis\t0\t0\t11\t240',
    '#FR\tNord\t59\t0\t0',
    'Paris-le-Petit\t0\t0\t26\t111',
    "Villeneuve-d'Ascq\t0\t0\t15\t491",
    '#FR\tPas-de-Calais\t62\t0\t0',
    'Boulogne-sur-Mer\t0\t0\t14\t200',
    '#BE\tAnvers\t\t0\t0',
    'Anvers|Antwerpen\t0\t0\t20\t',
    '#CA\tQuébec\t\t0\t0',
    'Havre-Saint-Pierre\t0\t0\t5\t',
    '#CH\tBerne\t\t0\t0',
    'Bienne|Biel/Bienne\t0\t0\t14\t',
  ].join('\n'),
);

const found = (typed: string, limit = 10): string[] =>
  findTowns(gazetteer, typed, limit).map(({ place }) => `${place.name}, ${place.region}`);

describe('findTowns', () => {
  test('tells towns of one name apart by their department, the larger first', () => {
    expect(found('Saint-Denis')).toEqual(['Saint-Denis, La Réunion', 'Saint-Denis, Seine-Saint-Denis']);
  });

  test.each(['saint denis', 'ST DENIS', 'St-Denis', 'st. denis', 'Sàint’Dénis'])(
    'reads "%s" as Saint-Denis',
    (typed) => {
      expect(found(typed)).toEqual(found('Saint-Denis'));
    },
  );

  test.each(['Saint-Denis (La Réunion)', 'saint-denis, reunion', 'St Denis 974', '97400 saint denis'])(
    'narrows "%s" to the one in La Réunion',
    (typed) => {
      expect(found(typed)).toEqual(['Saint-Denis, La Réunion']);
    },
  );

  test('puts the exact name before longer ones, and these before names where a later word fits', () => {
    expect(found('paris')).toEqual([
      'Paris, Paris',
      'Paris-le-Petit, Nord',
      'Parisot, Tarn',
      'Cormeilles-en-Parisis, Val-d’Oise',
    ]);
  });

  test('forgets the article: who types Havre means Le Havre', () => {
    expect(found('havre')).toEqual(['Le Havre, Seine-Maritime', 'Havre-Saint-Pierre, Québec']);
    expect(found('aigle')).toEqual(["L'Aigle-Neuf, Seine-Maritime"]);
  });

  test('takes a last "st" for Saint or for the start of Stains, "ste" for Sainte', () => {
    expect(found('st')).toContain('Stains, Seine-Saint-Denis');
    expect(found('st')).toContain('Saint-Denis, La Réunion');
    expect(found('ste')).toEqual(['Sainte-Menehould, Marne']);
  });

  test('finds a town by its name in either language', () => {
    expect(found('antwerpen')).toEqual(['Anvers, Anvers']);
    expect(found('anvers')).toEqual(['Anvers, Anvers']);
  });

  test('finds by postcode, from two digits on, larger towns first', () => {
    expect(found('75011')).toEqual(['Paris, Paris']);
    expect(found('76 600')).toEqual(['Le Havre, Seine-Maritime']);
    expect(found('93')).toEqual(['Saint-Denis, Seine-Saint-Denis', 'Stains, Seine-Saint-Denis']);
    expect(found('9')).toEqual([]);
    expect(found('99999')).toEqual([]);
  });

  test.each(['F-75011', 'f 75011', 'FR-75011', 'F75011'])('reads "%s" as a postcode, with its country', (typed) => {
    expect(found(typed)).toEqual(['Paris, Paris']);
  });

  test('finds nothing for a postcode of four digits: it is Belgian or Swiss, and only begins like a French one', () => {
    expect(found('7501')).toEqual([]);
    expect(found('B-7501')).toEqual([]);
    expect(found('7501 anvers')).toEqual(['Anvers, Anvers']);
    expect(found('750')).toEqual(['Paris, Paris']);
  });

  test.each([
    ['villeneuve dascq', "Villeneuve-d'Ascq, Nord"],
    ['villeneuvedas', "Villeneuve-d'Ascq, Nord"],
    ['laigle neuf', "L'Aigle-Neuf, Seine-Maritime"],
    ['lehavre', 'Le Havre, Seine-Maritime'],
    ['Boulogne/Mer', 'Boulogne-sur-Mer, Pas-de-Calais'],
    ['boulogne s/mer', 'Boulogne-sur-Mer, Pas-de-Calais'],
    ['biel/bienne', 'Bienne, Berne'],
  ])('finds "%s", as some write it', (typed, town) => {
    expect(found(typed)).toEqual([town]);
  });

  test('does not hold an arrondissement against the town', () => {
    expect(found('Paris 11')[0]).toBe('Paris, Paris');
    expect(found('paris 11e')[0]).toBe('Paris, Paris');
  });

  test('finds nothing for nothing, for signs, or for a name that only resembles', () => {
    const typed = ['', '   ', '-', '(', '\\', '.*', 'hâvr es', 'avre'];
    expect(typed.flatMap((text) => found(text))).toEqual([]);
  });

  test('gives no more than the limit', () => {
    expect(found('s', 2)).toHaveLength(2);
    expect(found('93', 1)).toHaveLength(1);
    expect(found('s', 0)).toEqual([]);
    expect(found('93', -1)).toEqual([]);
  });

  test('looks at the beginning only of a text of 10,000 characters', () => {
    expect(found(`paris${' '.repeat(95)}${'x'.repeat(9900)}`)).toEqual(found('paris'));
  });

  test('never throws, whatever is typed', () => {
    const typed = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.stringMatching(/^[st e'0-9-]{0,12}$/));
    fc.assert(
      fc.property(typed, fc.integer(), (text, limit) => {
        expect(findTowns(gazetteer, text, limit).length).toBeLessThanOrEqual(Math.max(0, limit));
      }),
    );
  });
});

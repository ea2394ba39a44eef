import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGazetteer } from '../../../../utils/core/place/read-gazetteer';

const text = [
  '#FR\tFinistère\t29\t4779\t-479',
  'Brest\t60\t30\t16\t200 240',
  'Ouessant\t67\t-31\t1\t242 56999',
  '#BE\tAnvers\t\t5105\t430',
  'Anvers|Antwerpen\t17\t10\t20\t',
  '#MC\t\t\t4373\t742',
  'Monaco\t0\t0\t12\t',
].join('\n');

const namesOf = (compiled: string): string[] => readGazetteer(compiled).towns.map(({ place }) => place.name);

describe('readGazetteer', () => {
  test('puts the largest town first', () => {
    expect(namesOf(text)).toEqual(['Anvers', 'Brest', 'Monaco', 'Ouessant']);
  });

  test('gives a place in degrees and every postcode whole', () => {
    expect(readGazetteer(text).towns[1]).toMatchObject({
      place: { name: 'Brest', region: 'Finistère', country: 'FR', latitude: 48.39, longitude: -4.49 },
      postcodes: ['29200', '29240'],
    });
  });

  test('keeps a postcode of another department as it is', () => {
    expect(readGazetteer(text).towns[3]?.postcodes).toEqual(['29242', '56999']);
  });

  test('shows the first name and knows the others', () => {
    expect(readGazetteer(text).towns[0]).toMatchObject({ name: 'anvers', otherNames: ['antwerpen'], postcodes: [] });
  });

  test('knows a town that is placed amid its neighbours only', () => {
    const { towns } = readGazetteer(text.replace('Ouessant', '~Ouessant'));
    expect(towns.filter(({ isApproximate }) => isApproximate).map(({ place }) => place.name)).toEqual(['Ouessant']);
  });

  test('gives no region to a town of a country without them', () => {
    expect(readGazetteer(text).towns[2]?.place).toEqual({
      name: 'Monaco',
      country: 'MC',
      latitude: 43.73,
      longitude: 7.42,
    });
  });

  test.each([
    ['cut in the middle', 'Brest\t60'],
    ['without name', '\t60\t30\t16\t200'],
    ['with letters for a coordinate', 'Brest\tx\t30\t16\t200'],
    ['with an empty coordinate', 'Brest\t\t30\t16\t200'],
    ['with a broken size', 'Brest\t60\t30\tbig\t200'],
    ['north of the pole', 'Brest\t9000\t30\t16\t200'],
    ['east of the date line', 'Brest\t60\t30000\t16\t200'],
  ])('drops a line %s, and that line only', (_, line) => {
    expect(namesOf(text.replace('Brest\t60\t30\t16\t200 240', line))).toEqual(['Anvers', 'Monaco', 'Ouessant']);
  });

  test('drops the towns of a block whose header is broken', () => {
    expect(namesOf(text.replace('5105', 'south'))).toEqual(['Brest', 'Monaco', 'Ouessant']);
    expect(namesOf(text.replace('#BE', '#Belgium'))).toEqual(['Brest', 'Monaco', 'Ouessant']);
  });

  test('reads nothing in an empty or foreign text', () => {
    expect(namesOf('')).toEqual([]);
    expect(namesOf('<!doctype html>\n<p>404</p>')).toEqual([]);
  });

  test('never throws, and gives places on the globe only, from a text cut and spoilt anywhere', () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), fc.string({ unit: 'binary' }), (from, to, noise) => {
        for (const { place } of readGazetteer(text.slice(0, from) + noise + text.slice(to)).towns) {
          expect(Math.abs(place.latitude)).toBeLessThanOrEqual(90);
          expect(Math.abs(place.longitude)).toBeLessThanOrEqual(180);
        }
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestTown } from '../../../../utils/core/place/nearest-town';
import { readGazetteer } from '../../../../utils/core/place/read-gazetteer';

const gazetteer = readGazetteer(
  [
    '#FR\tFinistère\t29\t0\t0',
    'Brest\t4839\t-449\t16\t200',
    'Quimper\t4800\t-410\t14\t000',
    '~Guilers\t4840\t-450\t9\t820',
  ].join('\n') + '\n#FR\tWallis et Futuna\t986\t0\t0\nUvea\t-1328\t-17618\t8\t00',
);
const nearest = (latitude: number, longitude: number): string | undefined =>
  nearestTown(gazetteer, latitude, longitude)?.place.name;

describe('nearestTown', () => {
  test('gives the nearest one, not the largest', () => {
    expect(nearest(48.02, -4.11)).toBe('Quimper');
    expect(nearest(48.3, -4.49)).toBe('Brest');
  });

  test('passes over a town whose own place is a guess', () => {
    expect(nearest(48.4, -4.5)).toBe('Brest');
    expect(gazetteer.towns.map(({ place }) => place.name)).toContain('Guilers');
  });

  test('sees across the date line', () => {
    expect(nearest(-13.3, 183.9)).toBe('Uvea');
  });

  test('gives nothing 60 km away from every town', () => {
    expect(nearest(48.39 + 0.5, -4.49)).toBe('Brest'); // 0.5° of latitude is 56 km
    expect(nearest(48.39 + 0.56, -4.49)).toBeUndefined(); // 62 km
  });

  test('gives nothing for what is no location', () => {
    expect(nearest(Number.NaN, -4.49)).toBeUndefined();
    expect(nearest(48.39, Number.POSITIVE_INFINITY)).toBeUndefined();
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (a, b) => {
        expect([undefined, 'Brest', 'Quimper', 'Uvea']).toContain(nearest(a, b));
      }),
    );
  });
});

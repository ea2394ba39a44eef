import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceKm, isNear } from '../../../../utils/core/place/distance';

const brest = { latitude: 48.39, longitude: -4.49 };
const lyon = { latitude: 45.75, longitude: 4.85 };
const halfTurnKm = Math.PI * 6371.0088;

describe('distanceKm', () => {
  test('says that Brest and Lyon are some 765 km apart, whichever comes first', () => {
    expect(distanceKm(brest, lyon)).toBeCloseTo(765, -1);
    expect(distanceKm(lyon, brest)).toBe(distanceKm(brest, lyon));
  });

  test('agrees with the published great circle from Paris to Montréal, some 5,500 km', () => {
    const km = distanceKm({ latitude: 48.85, longitude: 2.35 }, { latitude: 45.51, longitude: -73.59 });
    expect(km).toBeGreaterThan(5480);
    expect(km).toBeLessThan(5530);
  });

  test('is zero between a place and itself', () => {
    expect(distanceKm(brest, brest)).toBe(0);
  });

  test('is half a turn between antipodes, and never more', () => {
    expect(distanceKm({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(halfTurnKm, 6);
    expect(distanceKm(brest, { latitude: -48.39, longitude: 175.51 })).toBeCloseTo(halfTurnKm, 3);
  });

  test('goes the short way across the date line', () => {
    const km = distanceKm({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 });
    expect(km).toBeCloseTo(halfTurnKm / 180, 6);
  });

  test('sees one single point at a pole, whatever its longitude', () => {
    expect(distanceKm({ latitude: 90, longitude: 0 }, { latitude: 90, longitude: 120 })).toBeCloseTo(0, 6);
    expect(distanceKm({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 77 })).toBeCloseTo(halfTurnKm, 6);
  });

  test('is a number between zero and half a turn for any two points', () => {
    const point = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(point, point, (a, b) => {
        const km = distanceKm(a, b);
        expect(km).toBeGreaterThanOrEqual(0);
        expect(km).toBeLessThanOrEqual(halfTurnKm + 1e-6);
      }),
    );
  });
});

test('near is what is a hundred kilometres away at most', () => {
  expect([0, 100, 100.1, undefined].map((km) => isNear({ distanceKm: km }))).toEqual([true, true, false, false]);
});

import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { placeSchema } from '../../../../utils/core/place/place';

const brest = { name: 'Brest', region: 'Finistère', country: 'FR', latitude: 48.39, longitude: -4.49 };

describe('placeSchema', () => {
  test('gives a stored place back as it was', () => {
    expect(v.parse(placeSchema, brest)).toEqual(brest);
  });

  test('accepts a place without region', () => {
    const { region: _, ...monaco } = { ...brest, name: 'Monaco', country: 'MC' };
    expect(v.parse(placeSchema, monaco)).toEqual(monaco);
  });

  test('keeps no more than a hundredth of a degree', () => {
    const exact = { ...brest, latitude: 48.390394, longitude: -4.486076 };
    expect(v.parse(placeSchema, exact)).toMatchObject({ latitude: 48.39, longitude: -4.49 });
  });

  test('strips hidden characters from a name', () => {
    expect(v.parse(placeSchema, { ...brest, name: '\u202eBrest' }).name).toBe('Brest');
  });

  test.each([
    ['a latitude beyond the pole', { ...brest, latitude: 91 }],
    ['a longitude beyond the date line', { ...brest, longitude: -181 }],
    ['a latitude that is not a number', { ...brest, latitude: Number.NaN }],
    ['coordinates in text', { ...brest, longitude: '4.49' }],
    ['an empty name', { ...brest, name: '\u200b ' }],
    ['a country that is no code', { ...brest, country: 'France' }],
    ['nothing', undefined],
  ])('refuses %s', (_, stored) => {
    expect(v.safeParse(placeSchema, stored).success).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { readPlace } from '../../../../utils/core/place/place';

const brest = { name: 'Brest', region: 'Finistère', country: 'FR', latitude: 48.39, longitude: -4.49 };

describe('a stored place', () => {
  test('is given back as it was', () => {
    expect(readPlace(brest)).toEqual(brest);
  });

  test('accepts a place without region', () => {
    const { region: _, ...monaco } = { ...brest, name: 'Monaco', country: 'MC' };
    expect(readPlace(monaco)).toEqual(monaco);
  });

  test('keeps no more than a hundredth of a degree', () => {
    const exact = { ...brest, latitude: 48.390394, longitude: -4.486076 };
    expect(readPlace(exact)).toMatchObject({ latitude: 48.39, longitude: -4.49 });
  });

  test('strips hidden characters from a name', () => {
    expect(readPlace({ ...brest, name: '\u202eBrest' })?.name).toBe('Brest');
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
    expect(readPlace(stored)).toBeUndefined();
  });
});

import { expect, test } from 'vitest';
import { regionsIn } from '../../../../utils/core/directory/region-of';
import { readGazetteer } from '../../../../utils/core/place/read-gazetteer';

const towns = readGazetteer(
  '#FR\tFinistère\t29\t4800\t-500\nBrest\t39\t51\t9\t200\n#BY\tBrest\t\t5200\t2300\nBrest\t10\t70\t9\t\n',
);

test('a host is in the region of the town that it names, where its coordinates say which of that name', () => {
  const regionOf = regionsIn(towns);
  expect(regionOf({ address: 'BREST', latitude: 48.4, longitude: -4.5 })).toBe('Finistère');
  expect(regionOf({ address: 'Brest', latitude: 52.1, longitude: 23.7 })).toBe('Brest');
  expect(regionOf({ address: 'Brest', latitude: 45.7, longitude: 4.8 })).toBeUndefined();
  expect(regionOf({ address: 'Brest' })).toBeUndefined();
  expect(regionOf({ latitude: 48.4, longitude: -4.5 })).toBeUndefined();
});

import { expect, test } from 'vitest';
import { maybeNamed, regionsIn } from '../../../../utils/core/directory/region-of';
import { readGazetteer } from '../../../../utils/core/place/read-gazetteer';
import { compiledGazetteer } from '../../../../utils/publisher/gazetteer/compile-gazetteer';

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

test('finds the same region when only the lines that may name a town of a host are read', () => {
  const text = compiledGazetteer();
  const some = readGazetteer(text).towns.filter((_, index) => index % 40 === 0);
  const addresses = some.map(({ place }) => place.name);
  const inAll = regionsIn(readGazetteer(text));
  const inSome = regionsIn(readGazetteer(text, maybeNamed(addresses)));
  const hosts = some.map(({ place: { name, latitude, longitude } }) => ({ address: name, latitude, longitude }));
  expect(hosts.map(inSome)).toEqual(hosts.map(inAll));
});

test('reads few lines of the gazetteer for few hosts', () => {
  const { towns: read } = readGazetteer(compiledGazetteer(), maybeNamed(['Lyon', 'Brest', 'Saint-Étienne', 'Évry']));
  expect(read.map(({ place }) => place.name)).toEqual(expect.arrayContaining(['Lyon', 'Brest', 'Saint-Étienne']));
  expect(read.length).toBeLessThan(4000);
});

import { geoConicConformal } from 'd3-geo';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isOn, pointWith } from '../../../../utils/core/map/point-on';
import { compiledGazetteer } from '../../../../utils/publisher/gazetteer/compile-gazetteer';
import { readGazetteer } from '../../../../utils/core/place/read-gazetteer';
import { bundledRegistry } from '../../../../utils/publisher/federation/bundle-registry';
import { compiledMap } from '../../../../utils/publisher/map/compile-map';

const sheets = compiledMap();
const [europe, quebec] = sheets;
const brest = { latitude: 48.39, longitude: -4.49 };

test('the map is one file of at most 35 kB, gzipped', () => {
  expect(gzipSync(JSON.stringify(sheets)).length).toBeLessThanOrEqual(35_000);
});

test('draws every country of a sheet, and the land around them', () => {
  expect(sheets.map(({ id, countries }) => [id, ...Object.keys(countries)])).toEqual([
    ['europe', 'FR', 'BE', 'CH', 'LU', 'MC'],
    ['quebec', 'CA'],
  ]);
  for (const { land, countries } of sheets) {
    for (const outline of [land, ...Object.values(countries)]) expect(outline).toMatch(/^M[-\d.,MLZ]+Z$/);
  }
});

test('points lie where the projection of the outlines puts them', () => {
  const { parallels, meridian, scale } = europe!.projection;
  const drawn = geoConicConformal().parallels(parallels).rotate([-meridian, 0]).scale(scale).translate([0, 0]);
  const project = pointWith(europe!.projection);
  const away = (place: typeof brest) => {
    const [x, y] = drawn([place.longitude, place.latitude])!;
    const [ourX, ourY] = project(place);
    return [ourX - x, ourY - y];
  };
  const [right, down] = away(brest);
  expect(away({ latitude: 43.3, longitude: 5.38 })).toEqual([expect.closeTo(right!, 6), expect.closeTo(down!, 6)]);
});

test('Brest lies within the outline of France, in its upper left', () => {
  const [x, y] = pointWith(europe!.projection)(brest);
  expect(x / europe!.width).toBeLessThan(0.15);
  expect(y / europe!.height).toBeLessThan(0.4);
  const west = [...europe!.countries.FR!.matchAll(/(-?[\d.]+),/g)].map(([, left]) => Number(left));
  expect(x - Math.min(...west)).toBeGreaterThan(0);
  expect(x - Math.min(...west)).toBeLessThan(12);
});

test('each host of the package that gives its place lies on a sheet', async () => {
  const { organizations } = await bundledRegistry();
  const located = organizations.flatMap(({ id, geolocation }) => (geolocation ? [{ id, geolocation }] : []));
  expect(located.length).toBeGreaterThan(10);
  const off = located.filter(({ geolocation }) =>
    sheets.every((sheet) => !isOn(sheet, pointWith(sheet.projection)(geolocation))),
  );
  expect(off).toEqual([]);
});

test('so do the towns of its countries that one can type, but for those overseas and the north of Québec', () => {
  const { towns } = readGazetteer(compiledGazetteer());
  const on = towns.filter(({ place }) =>
    [europe!, quebec!].some((sheet) => isOn(sheet, pointWith(sheet.projection)(place))),
  );
  expect(on.length / towns.length).toBeGreaterThan(0.97);
});

import { expect, test } from 'vitest';
import { placeHosts } from '../../../../utils/core/map/place-hosts';
import { compiledMap } from '../../../../utils/publisher/map/compile-map';

const sheets = compiledMap();
const lyon = { latitude: 45.75, longitude: 4.85 };
const montreal = { latitude: 45.51, longitude: -73.59 };
const pondichery = { latitude: 11.93, longitude: 79.83 };

test('puts each host on the sheet of its part of the world, and names the others', () => {
  const { points, withoutPlace, elsewhere } = placeHosts(
    [
      { id: 'framasoft', ...lyon },
      { id: 'facil', ...montreal },
      { id: 'deuxfleurs' },
      { id: 'half-told', latitude: 45.75 },
      { id: 'faraway', ...pondichery },
    ],
    sheets,
  );
  expect([...points].map(([sheet, on]) => [sheet, on.map(({ host }) => host)])).toEqual([
    ['europe', ['framasoft']],
    ['quebec', ['facil']],
  ]);
  expect([...withoutPlace]).toEqual(['deuxfleurs', 'half-told']);
  expect([...elsewhere]).toEqual(['faraway']);
});

test('spreads the hosts of one town, so that none hides another', () => {
  const many = Array.from({ length: 30 }, (_, index) => ({ id: `host-${index}`, ...lyon }));
  const points = placeHosts(many, sheets).points.get('europe')!;
  const [first] = points;
  for (const [index, one] of points.entries()) {
    for (const other of points.slice(index + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(6);
    expect(Math.hypot(one.x - first!.x, one.y - first!.y)).toBeLessThan(40);
  }
});

test('without a sheet, every host with a place is elsewhere', () => {
  expect([...placeHosts([{ id: 'framasoft', ...lyon }], []).elsewhere]).toEqual(['framasoft']);
});

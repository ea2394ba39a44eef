import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compiledGazetteer } from '../../utils/publisher/gazetteer/compile-gazetteer';
import { communes } from '../../utils/publisher/gazetteer/inputs';
import aliases from '../../data/gazetteer/aliases.json';
import { findTowns } from '../../utils/core/place/find-towns';
import { foldName } from '../../utils/core/place/fold-name';
import { nearestTown } from '../../utils/core/place/nearest-town';
import type { Place } from '../../utils/core/place/place';
import { readGazetteer } from '../../utils/core/place/read-gazetteer';
import { distanceKm } from '../../utils/core/place/distance';

const compiled = compiledGazetteer();
const gazetteer = readGazetteer(compiled);
const first = (typed: string) => findTowns(gazetteer, typed, 1)[0]?.place;

const keyOf = ({ country, region, name }: Place): string => `${country} ${region} ${foldName(name)}`;

describe('the gazetteer', () => {
  test('weighs at most 160 kB in the package', () => {
    expect(deflateRawSync(Buffer.from(compiled), { level: 9 }).length).toBeLessThanOrEqual(160_000);
  });

  test('is read without losing a line', () => {
    const lines = compiled.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(gazetteer.towns).toHaveLength(lines.length);
    expect(lines.length).toBeGreaterThan(13_000);
  });

  // Town halls or central squares, in degrees, from general maps.
  test.each([
    ['Paris', 'FR', 48.857, 2.352],
    ['Marseille', 'FR', 43.296, 5.37],
    ['Lyon', 'FR', 45.767, 4.836],
    ['Toulouse', 'FR', 43.604, 1.444],
    ['Nice', 'FR', 43.7, 7.268],
    ['Nantes', 'FR', 47.218, -1.554],
    ['Strasbourg', 'FR', 48.581, 7.75],
    ['Brest', 'FR', 48.39, -4.486],
    ['Lille', 'FR', 50.632, 3.063],
    ['Le Havre', 'FR', 49.494, 0.108],
    ['Ajaccio', 'FR', 41.919, 8.738],
    ['Bastia', 'FR', 42.697, 9.45],
    ['Cherbourg-en-Cotentin', 'FR', 49.64, -1.62],
    ['Ouessant', 'FR', 48.457, -5.096],
    ['Saint-Denis, Réunion', 'FR', -20.879, 55.448],
    ['Saint-Denis, Seine', 'FR', 48.936, 2.357],
    ['Fort-de-France', 'FR', 14.604, -61.067],
    ['Schœlcher', 'FR', 14.615, -61.102],
    ['Pointe-à-Pitre', 'FR', 16.238, -61.535],
    ['Les Abymes', 'FR', 16.271, -61.505],
    ['Cayenne', 'FR', 4.938, -52.335],
    ['Mamoudzou', 'FR', -12.781, 45.228],
    ['Nouméa', 'FR', -22.276, 166.457],
    ['Papeete', 'FR', -17.535, -149.57],
    ['Saint-Pierre, Miquelon', 'FR', 46.78, -56.173],
    ['Bruxelles', 'BE', 50.847, 4.352],
    ['Ixelles', 'BE', 50.833, 4.367],
    ['Liège', 'BE', 50.645, 5.574],
    ['Namur', 'BE', 50.463, 4.866],
    ['Anvers', 'BE', 51.221, 4.4],
    ['Gand', 'BE', 51.054, 3.725],
    ['Genève', 'CH', 46.204, 6.143],
    ['Lausanne', 'CH', 46.52, 6.632],
    ['Bâle', 'CH', 47.558, 7.588],
    ['Berne', 'CH', 46.948, 7.448],
    ['Zurich', 'CH', 47.371, 8.542],
    ['Luxembourg', 'LU', 49.611, 6.13],
    ['Monaco', 'MC', 43.733, 7.42],
    ['Montréal', 'CA', 45.508, -73.554],
    ['Québec', 'CA', 46.814, -71.208],
    ['Gatineau', 'CA', 45.477, -75.701],
    ['Sherbrooke', 'CA', 45.404, -71.894],
    ['Saguenay', 'CA', 48.428, -71.068],
    ['Trois-Rivières, Québec', 'CA', 46.343, -72.543],
    ['Rimouski', 'CA', 48.45, -68.524],
  ])('knows %s in %s, within 5 km', (typed, country, latitude, longitude) => {
    const place = first(typed);
    expect(place?.country).toBe(country);
    expect(place && distanceKm(place, { latitude, longitude })).toBeLessThan(5);
  });

  test.each([
    ['75011', 'Paris'],
    ['75116', 'Paris'],
    ['29200', 'Brest'],
    ['67000', 'Strasbourg'],
    ['69003', 'Lyon'],
    ['13016', 'Marseille'],
    ['20000', 'Ajaccio'],
    ['97400', 'Saint-Denis'],
    ['97200', 'Fort-de-France'],
    ['97300', 'Cayenne'],
    ['97600', 'Mamoudzou'],
    ['97133', 'Saint-Barthélemy'],
    ['98800', 'Nouméa'],
    ['29242', 'Ouessant'],
    ['98000', 'Monaco'],
  ])('leads from the postcode %s to %s', (postcode, name) => {
    expect(first(postcode)?.name).toBe(name);
  });

  test.each([
    ['lhay les roses', "L'Haÿ-les-Roses"],
    ['villeneuve dascq', "Villeneuve-d'Ascq"],
    ['Boulogne/Mer', 'Boulogne-sur-Mer'],
    ['Ghent', 'Gand'],
    ['Luxembourg-Ville', 'Luxembourg'],
    ['Quebec City', 'Québec'],
    ['Ville de Québec', 'Québec'],
    ['F-75011', 'Paris'],
    ['Saint-Sauveur-des-Monts', 'Saint-Sauveur'],
    ['Pont Rouge', 'Pont-Rouge'],
  ])('finds "%s", as people write it: %s', (typed, name) => {
    expect(first(typed)?.name).toBe(name);
  });

  test.each(['1000', '1050', '1201'])('leads from %s, a postcode of another country, nowhere', (typed) => {
    expect(first(typed)).toBeUndefined();
  });

  test('holds each name once in Québec, where nothing tells two towns apart', () => {
    const names = gazetteer.towns.filter(({ place }) => place.country === 'CA').map(({ name }) => name);
    expect(names.filter((name, place) => names.indexOf(name) < place)).toEqual([]);
    expect(names).not.toContain('saint sauveur des monts');
  });

  test('has a town for every postcode of France and its overseas departments', () => {
    const known = new Set(gazetteer.towns.flatMap(({ postcodes }) => postcodes));
    const lost = communes()
      .flatMap(({ codesPostaux }) => codesPostaux ?? [])
      .filter((postcode) => !postcode.startsWith('98') && !known.has(postcode));
    expect(lost).toEqual([]);
  });

  test('finds each town by every name of the alias file, and shows the first', () => {
    const lost = Object.values(aliases)
      .flatMap((country) => Object.values<string[]>(country))
      .flatMap((names) => names.map((name) => ({ name, shown: names[0] })))
      .filter(({ name, shown }) => !findTowns(gazetteer, name, 5).some(({ place }) => place.name === shown));
    expect(lost).toEqual([]);
  });

  test('holds a name twice in a region only for towns far apart', () => {
    const seen = new Map<string, Place>();
    const twins: string[] = [];
    for (const { place } of gazetteer.towns) {
      const other = seen.get(keyOf(place));
      if (other && distanceKm(place, other) <= 10) twins.push(keyOf(place));
      seen.set(keyOf(place), place);
    }
    expect(twins).toEqual([]);
  });

  test('gives every French and Belgian, Swiss and Québec town the region that tells it apart', () => {
    const without = gazetteer.towns.filter(({ place }) => place.region === undefined).map(({ place }) => place.country);
    expect(new Set(without)).toEqual(new Set(['LU', 'MC']));
  });

  test('names the town of a location, and none at sea or in Madrid', () => {
    expect(nearestTown(gazetteer, 48.3904, -4.4861)?.place.name).toBe('Brest');
    expect(nearestTown(gazetteer, 45.76, 4.83)?.place.name).toBe('Lyon');
    expect(nearestTown(gazetteer, 46, -30)).toBeUndefined();
    expect(nearestTown(gazetteer, 40.4, -3.7)).toBeUndefined();
  });

  test('answers anything that is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (typed) => {
        expect(findTowns(gazetteer, typed, 8).length).toBeLessThanOrEqual(8);
      }),
      { numRuns: 50 },
    );
  });
});

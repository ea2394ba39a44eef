import { oneOfEachName } from './one-of-each-name';
import type { GeonamesPlace } from './inputs';
import type { TownRow } from './town-row';

/** GeoNames name → the names of that town, the French one first. By country. */
export type Aliases = Record<string, Record<string, string[]>>;

/** French names of divisions by their code, or by its beginning. By country. */
export type Regions = Record<string, Record<string, string>>;

const countries = new Set(['BE', 'CH', 'LU', 'MC']);
const quebec = '10'; // first-level division of Canada, GeoNames admin1

const postcodeOfMonaco = '98000'; // La Poste delivers there too

/** Towns of Belgium, Switzerland, Luxembourg, Monaco and Québec. An alias for a town that is not there is a mistake. */
export function townsAbroad(geonames: GeonamesPlace[], aliases: Aliases, regions: Regions): TownRow[] {
  const places = geonames.filter(
    ({ country, adminCode, featureCode }) =>
      featureCode !== 'PPLX' && (countries.has(country) || (country === 'CA' && adminCode === quebec)),
  );
  for (const [country, names] of Object.entries(aliases))
    for (const name of Object.keys(names))
      if (!places.some((place) => place.country === country && place.name === name))
        throw new Error(`aliases.json: GeoNames has no town named ${name} in ${country}`);

  const towns = places.filter(({ name, country }) => aliases[country]?.[name] !== undefined || !isQuarter(name));
  const european = towns.filter(({ country }) => country !== 'CA').map((place) => ({ place, alsoCalled: [] }));
  return [...european, ...oneOfEachName(towns.filter(({ country }) => country === 'CA'))].map(
    ({ place, alsoCalled }) => ({
      names: [...(aliases[place.country]?.[place.name] ?? [place.name]), ...alsoCalled],
      country: place.country,
      region: regionOf(place, regions[place.country] ?? {}),
      latitude: place.loc.coordinates[1],
      longitude: place.loc.coordinates[0],
      population: place.population,
      postcodes: place.country === 'MC' && place.name === 'Monaco' ? [postcodeOfMonaco] : [],
      isApproximate: false,
    }),
  );
}

/** Some quarters of Zurich, Winterthur and Opfikon are filed as towns: "Seen (Kreis 3)", "Grossacker/Opfikon". */
const isQuarter = (name: string): boolean => /\(Kreis \d+\)|\//.test(name);

function regionOf({ country, adminCode, muni }: GeonamesPlace, names: Record<string, string>): string | undefined {
  // Belgian provinces are the first digits of the code of the arrondissement (NIS).
  const code = country === 'BE' ? (muni ?? '') : adminCode;
  return names[code] ?? names[code.slice(0, 1)];
}

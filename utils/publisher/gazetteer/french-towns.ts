import type { LocatedCommune } from './locate-communes';
import type { TownRow } from './town-row';

const fewestInhabitants = 1000;

/**
 * The communes of 1,000 inhabitants and, for each postcode where there is none, the most peopled one: every postcode
 * then leads somewhere near.
 */
export function frenchTowns(located: LocatedCommune[], departmentNames: Map<string, string>): TownRow[] {
  const largestFirst = located.toSorted((a, b) => inhabitants(b) - inhabitants(a));
  const covered = new Set<string>();
  const chosen = largestFirst.filter((town) => {
    const postcodes = town.commune.codesPostaux ?? [];
    const isNeeded = inhabitants(town) >= fewestInhabitants || postcodes.some((postcode) => !covered.has(postcode));
    if (isNeeded) for (const postcode of postcodes) covered.add(postcode);
    return isNeeded;
  });
  return chosen.map(({ commune, point, by }) => ({
    names: [commune.nom],
    country: 'FR',
    region: departmentNames.get(commune.departement),
    latitude: point.latitude,
    longitude: point.longitude,
    population: commune.population ?? 0,
    postcodes: commune.codesPostaux ?? [],
    isApproximate: by === 'postcode' || by === 'neighbours',
  }));
}

const inhabitants = ({ commune }: LocatedCommune): number => commune.population ?? 0;

import { foldName } from '../../core/place/fold-name';
import type { GeonamesPlace } from './inputs';

interface NamedPlace {
  place: GeonamesPlace;
  /** The names under which the same town is filed again. */
  alsoCalled: string[];
}

/**
 * The most peopled place of each name, where nothing else tells two of them apart: GeoNames gives the same division for
 * all of Québec. A town that is filed in one municipality under a shorter or longer name too (Saint-Sauveur,
 * Saint-Sauveur-des-Monts) is one, with both names.
 */
export function oneOfEachName(places: GeonamesPlace[]): NamedPlace[] {
  const kept: (NamedPlace & { folded: string })[] = [];
  for (const place of places.toSorted((a, b) => b.population - a.population)) {
    const folded = foldName(place.name);
    const same = kept.find((other) => {
      const isSameMunicipality = place.muni !== undefined && place.muni === other.place.muni;
      return (
        other.folded === folded ||
        (isSameMunicipality && (extend(other.folded, folded) || extend(folded, other.folded)))
      );
    });
    if (!same) kept.push({ place, folded, alsoCalled: [] });
    else if (same.folded !== folded) same.alsoCalled.push(place.name);
  }
  return kept;
}

const extend = (name: string, longer: string): boolean => longer.startsWith(`${name} `);

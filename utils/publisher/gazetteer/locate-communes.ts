import { foldName } from '../../core/place/fold-name';
import type { Commune, GeonamesPlace } from './inputs';

export interface Point {
  latitude: number;
  longitude: number;
}

export interface LocatedCommune {
  commune: Commune;
  point: Point;
  /** How the point was found; the last two are the middle of located neighbours, off by some km. */
  by: 'hand' | 'code' | 'name' | 'former' | 'postcode' | 'neighbours';
}

/** GeoNames counts these apart from France; INSEE counts them as departments. */
const departmentOfCountry: Record<string, string> = {
  GP: '971',
  MQ: '972',
  GF: '973',
  RE: '974',
  PM: '975',
  YT: '976',
  BL: '977',
  MF: '978',
  WF: '986',
  PF: '987',
  NC: '988',
};

/**
 * Gives each commune a point: by hand, else by its INSEE code, else by a name that is unique in its department, else by
 * a commune merged into it, else amid the located communes that share its postcode, else amid those of its group (finest groups first).
 * A commune that none of these locates is left out.
 */
export function locateCommunes(
  all: Commune[],
  geonames: GeonamesPlace[],
  groups: string[][],
  byHand: Map<string, Point>,
): LocatedCommune[] {
  const places = geonames.filter(({ country }) => country === 'FR' || country in departmentOfCountry);
  const byCode = pointsByCode(places, all);
  const byName = pointsByName(places);
  const current = all.filter(({ type }) => type === 'commune-actuelle');
  const formerCodes = listsByKey(
    all.flatMap(({ chefLieu, code }) =>
      chefLieu === undefined || chefLieu === code ? [] : [[chefLieu, code] as const],
    ),
  );

  const located = new Map<string, LocatedCommune>();
  const locate = (commune: Commune, point: Point | undefined, by: LocatedCommune['by']): void => {
    if (point !== undefined && !located.has(commune.code)) located.set(commune.code, { commune, point, by });
  };
  for (const commune of current) {
    locate(commune, byHand.get(commune.code), 'hand');
    locate(commune, byCode.get(commune.code), 'code');
    locate(commune, byName.get(`${commune.departement} ${foldName(commune.nom)}`), 'name');
    const former = (formerCodes.get(commune.code) ?? []).map((code) => byCode.get(code));
    locate(commune, middle(former), 'former');
  }

  const exact = [...located.values()];
  const byPostcode = listsByKey(
    exact.flatMap(({ commune, point }) => (commune.codesPostaux ?? []).map((postcode) => [postcode, point] as const)),
  );
  const exactPoints = new Map(exact.map(({ commune, point }) => [commune.code, point]));
  for (const commune of current)
    locate(commune, middle((commune.codesPostaux ?? []).flatMap((code) => byPostcode.get(code) ?? [])), 'postcode');
  const communeOf = new Map(current.map((commune) => [commune.code, commune]));
  for (const group of groups) {
    const point = middle(group.map((code) => exactPoints.get(code)));
    for (const code of group) {
      const commune = communeOf.get(code);
      if (commune) locate(commune, point, 'neighbours');
    }
  }
  return [...located.values()];
}

/** One point for each INSEE code: that of the place named like the commune, else of the most peopled. */
function pointsByCode(places: GeonamesPlace[], all: Commune[]): Map<string, Point> {
  const names = new Map(all.map(({ code, nom }) => [code, foldName(nom)]));
  const best = new Map<string, GeonamesPlace>();
  for (const place of places) {
    // In Mayotte the first-level division is the commune itself.
    const code = place.muniSub ?? (place.country === 'YT' ? place.adminCode : undefined);
    if (code === undefined) continue;
    const other = best.get(code);
    const isNamesake = foldName(place.name) === names.get(code);
    const otherIsNamesake = other !== undefined && foldName(other.name) === names.get(code);
    if (other === undefined || (isNamesake && !otherIsNamesake)) best.set(code, place);
    else if (isNamesake === otherIsNamesake && place.population > other.population) best.set(code, place);
  }
  return new Map([...best].map(([code, place]) => [code, pointOf(place)]));
}

/** Points of the names that occur once in their department, by `department name`. */
function pointsByName(places: GeonamesPlace[]): Map<string, Point | undefined> {
  const points = new Map<string, Point | undefined>();
  for (const place of places) {
    // A French place without code tells its region only, and Paris alone is in that case.
    const department =
      departmentOfCountry[place.country] ?? place.muniSub?.slice(0, 2) ?? (place.name === 'Paris' ? '75' : undefined);
    if (department === undefined) continue;
    const key = `${department} ${foldName(place.name)}`;
    points.set(key, points.has(key) ? undefined : pointOf(place));
  }
  return points;
}

const pointOf = ({ loc: { coordinates } }: GeonamesPlace): Point => ({
  latitude: coordinates[1],
  longitude: coordinates[0],
});

/** The mean is good enough for communes that touch each other. */
function middle(points: (Point | undefined)[]): Point | undefined {
  const known = points.filter((point) => point !== undefined);
  if (known.length === 0) return undefined;
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / known.length;
  return {
    latitude: mean(known.map(({ latitude }) => latitude)),
    longitude: mean(known.map(({ longitude }) => longitude)),
  };
}

function listsByKey<T>(pairs: (readonly [string, T])[]): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const list = lists.get(key);
    if (list) list.push(value);
    else lists.set(key, [value]);
  }
  return lists;
}

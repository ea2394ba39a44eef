import { createRequire } from 'node:module';
import { geoConicConformal, geoConicConformalRaw, geoPath, type GeoProjection } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';
import sheetPlans from '../../../data/map/sheets.json' with { type: 'json' };
import type { Projection, Sheet } from '../../core/map/sheet';

/** A sheet of data/map/sheets.json; see data/map/README.md. */
interface SheetPlan {
  id: string;
  /** By their codes of ISO 3166-1. */
  countries: { alpha2: string; numeric: string }[];
  /** Degrees. */
  bounds: { west: number; south: number; east: number; north: number };
  width: number;
}

/** What world-atlas holds: every country is a surface, whose id is its numeric code; two have none. */
type Country = (Polygon | MultiPolygon) & { id?: string };
interface Atlas extends Topology {
  objects: { countries: { type: 'GeometryCollection'; geometries: Country[] } };
}

/** Beyond the edge of a sheet outlines go on so many units, so that no stroke runs along the edge. */
const overlap = 4;
/** Decimals of a unit, of which a sheet is some 480 wide. */
const digits = 1;

/** The sheets as the package carries them, with the outlines of Natural Earth (public domain) at 1:50 million. */
export function compiledMap(): Sheet[] {
  const require = createRequire(import.meta.url);
  const atlas: Atlas = require('world-atlas/countries-50m.json');
  const plans: SheetPlan[] = sheetPlans;
  return plans.map((plan) => drawnSheet(plan, atlas));
}

function drawnSheet({ id, countries, bounds, width }: SheetPlan, atlas: Atlas): Sheet {
  const { west, south, east, north } = bounds;
  // A sixth from both ends is where a conic projection distorts least (Snyder, Map Projections, 1987, p. 99).
  const sixth = (north - south) / 6;
  const parallels: Projection['parallels'] = [south + sixth, north - sixth];
  const meridian = (west + east) / 2;
  const edge = [west, meridian, east].flatMap((longitude) => [south, north].map((latitude) => [longitude, latitude]));
  const projection = geoConicConformal()
    .parallels(parallels)
    .rotate([-meridian, 0])
    .fitWidth(width, { type: 'MultiPoint', coordinates: edge });
  const height = Math.ceil(geoPath(projection).bounds({ type: 'MultiPoint', coordinates: edge })[1][1]);
  projection.clipExtent([
    [-overlap, -overlap],
    [width + overlap, height + overlap],
  ]);
  const draw = geoPath(projection).digits(digits);
  const all = atlas.objects.countries.geometries;
  const ours = new Set(countries.map(({ numeric }) => numeric));
  const outlineOf = ({ alpha2, numeric }: SheetPlan['countries'][number]) => {
    const country = all.find((each) => each.id === numeric);
    if (!country) throw new Error(`data/map/sheets.json: no country ${alpha2} (${numeric}) in world-atlas`);
    return [alpha2, draw(feature(atlas, country)) ?? ''];
  };
  const others = all.filter((each) => !ours.has(each.id ?? ''));
  return {
    id,
    width,
    height,
    projection: { parallels, meridian, ...scaleOf(projection, parallels, meridian) },
    land: draw(merge(atlas, others)) ?? '',
    countries: Object.fromEntries(countries.map(outlineOf)),
  };
}

/** The scale and shift of `Projection`, for which the origin is that of the raw projection and not of d3's. */
function scaleOf(
  projection: GeoProjection,
  parallels: Projection['parallels'],
  meridian: number,
): Pick<Projection, 'scale' | 'shift'> {
  const scale = projection.scale();
  const [south, north] = parallels.map((degrees) => (degrees * Math.PI) / 180);
  const [, rawY] = geoConicConformalRaw(south!, north!)(0, 0);
  const [x, y] = projection([meridian, 0])!;
  return { scale, shift: [x, y + scale * rawY] };
}

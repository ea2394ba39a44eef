import { isOn, pointWith } from './point-on';
import type { Sheet } from './sheet';

/** What of a host the map needs. */
interface Located {
  id: string;
  /** Degrees, WGS 84; absent where it publishes none. */
  latitude?: number;
  longitude?: number;
}

/** A host as a point on a sheet, in the units of its drawing. */
export interface Point {
  host: string;
  x: number;
  y: number;
}

interface PlacedHosts {
  /** By the id of the sheet. */
  points: Map<string, Point[]>;
  /** Ids of those that publish no coordinates. */
  withoutPlace: Set<string>;
  /** Ids of those that lie on no sheet. */
  elsewhere: Set<string>;
}

/** Units within which two points would be one: half of what a point measures. */
const near = 4;
/** Units between the points of one town, once spread. */
const spacing = 7;
/** Radians; so turned, points on a spiral never stand in one another's shadow (Vogel, 1979). */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** Where each host lies: on the first sheet that holds it. Hosts of one town are spread around it, the first amid them. */
export function placeHosts(hosts: readonly Located[], sheets: readonly Sheet[]): PlacedHosts {
  const projected = sheets.map((sheet) => ({ sheet, project: pointWith(sheet.projection) }));
  const placed: PlacedHosts = {
    points: new Map(sheets.map(({ id }) => [id, []])),
    withoutPlace: new Set(),
    elsewhere: new Set(),
  };
  const crowds = new Map<string, number>();
  for (const { id, latitude, longitude } of hosts) {
    if (latitude === undefined || longitude === undefined) {
      placed.withoutPlace.add(id);
      continue;
    }
    const found = projected
      .map(({ sheet, project }) => ({ sheet, at: project({ latitude, longitude }) }))
      .find(({ sheet, at }) => isOn(sheet, at));
    if (!found) {
      placed.elsewhere.add(id);
      continue;
    }
    const [x, y] = found.at;
    const spot = [found.sheet.id, Math.round(x / near), Math.round(y / near)].join(' ');
    const before = crowds.get(spot) ?? 0;
    crowds.set(spot, before + 1);
    const away = spacing * Math.sqrt(before);
    const turn = before * goldenAngle;
    placed.points.get(found.sheet.id)?.push({ host: id, x: x + away * Math.cos(turn), y: y + away * Math.sin(turn) });
  }
  return placed;
}

interface Point {
  /** Degrees north. */
  latitude: number;
  /** Degrees east. */
  longitude: number;
}

const earthRadiusKm = 6371.0088; // IUGG mean radius R1

/** Great-circle distance in km between two points in degrees, on a sphere: within 0.6 % of the ellipsoid. */
export function distanceKm(a: Point, b: Point): number {
  const haversine =
    squaredSineOfHalf(b.latitude - a.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * squaredSineOfHalf(b.longitude - a.longitude);
  // Rounding may lift antipodes just above 1, where the arc sine is not a number.
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(Math.min(1, haversine)));
}

/** From a point to where something is; undefined where that gives no coordinates. */
export function distanceTo(from: Point, { latitude, longitude }: Partial<Point>): number | undefined {
  return latitude === undefined || longitude === undefined ? undefined : distanceKm(from, { latitude, longitude });
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

const squaredSineOfHalf = (degrees: number): number => Math.sin(radians(degrees) / 2) ** 2;

/** Up to so many kilometres a host is said to be near. Beyond them the distance is said, and "near" is not. */
const nearKm = 100;

export const isNear = ({ distanceKm: km }: { distanceKm?: number }): boolean => km !== undefined && km <= nearKm;

/** Nearer than 1 km apart counts as equal: the person's place is itself rounded to about 1 km. Unknown is farthest. */
export function roundedKm(km: number | undefined): number {
  return km === undefined ? Infinity : Math.round(km);
}

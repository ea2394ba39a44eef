import { geoConicConformalRaw } from 'd3-geo';
import type { Projection, Sheet } from './sheet';

/** Degrees, WGS 84. */
interface Degrees {
  latitude: number;
  longitude: number;
}

/** Tells where on a drawing a place lies, in its units; the outlines are drawn with the same projection. */
export function pointWith({
  parallels,
  meridian,
  scale,
  shift,
}: Projection): (place: Degrees) => [x: number, y: number] {
  const raw = geoConicConformalRaw(radians(parallels[0]), radians(parallels[1]));
  return ({ latitude, longitude }) => {
    const [x, y] = raw(radians(longitude - meridian), radians(latitude));
    return [scale * x + shift[0], shift[1] - scale * y];
  };
}

/** Whether a point lies on the sheet, and not beyond its edges. */
export function isOn({ width, height }: Pick<Sheet, 'width' | 'height'>, [x, y]: readonly [number, number]): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

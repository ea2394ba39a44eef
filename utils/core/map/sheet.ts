/** Where the points of a sheet lie: Lambert's conformal conic projection, then a scale and a shift. */
export interface Projection {
  /** Degrees north: the two parallels that are drawn in true length. */
  parallels: [south: number, north: number];
  /** Degrees east: the meridian that stands upright. */
  meridian: number;
  /** Units of the drawing a radian. */
  scale: number;
  /** Units: where the projection's own origin comes to lie. */
  shift: [x: number, y: number];
}

/** A part of the world as the package carries it, drawn; y grows downwards, from the upper left corner. */
export interface Sheet {
  id: string;
  width: number;
  height: number;
  projection: Projection;
  /** What of the land is no country of the sheet, as the `d` of a path. */
  land: string;
  /** By ISO 3166-1 alpha-2, each as the `d` of a path. */
  countries: Record<string, string>;
}

/** One town on its way into the compiled gazetteer. */
export interface TownRow {
  /** Shown first, the others only found. */
  names: string[];
  country: string;
  region: string | undefined;
  latitude: number;
  longitude: number;
  /** Inhabitants; serves to order towns, and is not kept. */
  population: number;
  postcodes: string[];
  /** Position estimated from its neighbours: off by some km. */
  isApproximate: boolean;
}

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
  /** Placed amid its neighbours, for want of better: off by some km. */
  isApproximate: boolean;
}

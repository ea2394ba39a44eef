import type { Place } from './place';

/** A town that one can look up; only its `place` is ever kept. */
export interface Town {
  place: Place;
  /** The name shown, folded (see fold-name.ts). */
  name: string;
  /** Its names in other languages, folded; mostly none. */
  otherNames: readonly string[];
  /** Its region, folded; empty when there is none. */
  region: string;
  /** French postcodes, five digits, and Monaco's; empty for the other countries. */
  postcodes: readonly string[];
  /** Placed amid its neighbours, off by some km: good for distances, not for telling where somebody is. */
  isApproximate: boolean;
  /** Grows with the number of inhabitants; only good for comparing. */
  size: number;
}

export interface Gazetteer {
  /** Largest first. */
  towns: Town[];
}

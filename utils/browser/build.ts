import type { Publishers } from '../core/sync/publishers';

declare const BUNDLED_VERSION: number;
declare const PUBLISHERS: Publishers;

/** What the build baked in. */
export const build = {
  /** Version (YYYYMMDDNN) of the registry that came with the package. */
  bundledVersion: BUNDLED_VERSION,
  /** Whom a registry may be asked of, and whose signature is believed; no mirror means the bundled one only. */
  publishers: PUBLISHERS,
  /**
   * Whether mirrors are asked only where the browser lets us into them. Firefox names us by an origin that is random and
   * lasting in each profile, and tells it a server that it does not let us into; Chromium's is the same for everybody.
   */
  mirrorsNeedAccess: import.meta.env.FIREFOX,
};

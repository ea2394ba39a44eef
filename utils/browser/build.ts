declare const BUNDLED_VERSION: number;
declare const MIRRORS: string[];

/** What the build baked in. */
export const build = {
  /** Version (YYYYMMDDNN) of the registry that came with the package. */
  bundledVersion: BUNDLED_VERSION,
  /** Which mirrors are asked for a registry. None means the bundled registry only. */
  mirrors: MIRRORS,
  /**
   * Whether a mirror is asked only with access to its site. Without it, Firefox sends the mirror an origin that is
   * random, lasting, and different in each profile; Chromium's is the same for everybody.
   */
  mirrorsNeedAccess: import.meta.env.FIREFOX,
};

declare const BUNDLED_VERSION: number;

/** What the build baked in. */
export const build = {
  /** Version (YYYYMMDDNN) of the registry that came with the package. */
  bundledVersion: BUNDLED_VERSION,
};

/**
 * What the build defines of how long the background waits, as code. The environment may name other times in ms: the tests
 * of the sync do, in a build of their own.
 */
export function waitingTimes(environment: { WXT_MIRROR_PATIENCE?: string; WXT_AWAKE_EVERY?: string }) {
  return {
    MIRROR_PATIENCE_MS: String(Number(environment.WXT_MIRROR_PATIENCE || 25_000)),
    AWAKE_EVERY_MS: String(Number(environment.WXT_AWAKE_EVERY || 20_000)),
  };
}

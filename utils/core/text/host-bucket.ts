/** All host names that share their last two labels fall into one bucket, so that one read answers for all suffixes. */
export const hostBuckets = 256;

/** The bucket of a host name, from 0 to 255. */
export function hostBucket(host: string): number {
  let sum = 0;
  for (const character of lastTwoLabels(host)) sum = (sum * 31 + character.codePointAt(0)!) % 65_521;
  return sum % hostBuckets;
}

/** `pad.infini.fr` → `infini.fr`. */
function lastTwoLabels(host: string): string {
  return host.split('.').slice(-2).join('.');
}

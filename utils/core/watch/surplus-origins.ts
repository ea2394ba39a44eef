import { isGranted } from './watch-choice';

/**
 * What to give back to the browser once nothing needs these origins any more: the origins themselves, since withheld
 * ones are not reported as granted, and what is granted below or above them. A wildcard stays as long as it alone gives
 * access to an origin that is needed, since exchanging it would take a prompt. It goes with the last of them.
 */
export function surplusOrigins(unneeded: string[], needed: Set<string>, granted: string[]): string[] {
  const related = granted.filter((pattern) =>
    unneeded.some((origin) => isGranted(pattern, [origin]) || isAbove(pattern, origin)),
  );
  const surplus = new Set([...unneeded, ...related].filter((origin) => !needed.has(origin)));
  const others = granted.filter((pattern) => !surplus.has(pattern));
  const lost = [...needed].filter((origin) => !isGranted(origin, others));
  return [...surplus].filter((origin) => !lost.some((each) => isAbove(origin, each)));
}

function isAbove(wildcard: string, origin: string): boolean {
  return wildcard.startsWith('https://*.') && isGranted(origin, [wildcard]);
}

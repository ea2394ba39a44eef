import { parseMatchPattern, type MatchPattern } from '../../core/catalogue/match-pattern';
import { globsOverlap } from '../../core/catalogue/path-glob';

/** Whether there may be an address that both patterns fit; false where one of them is none. */
export function patternsOverlap(one: string, other: string): boolean {
  const [a, b] = [parseMatchPattern(one), parseMatchPattern(other)];
  if (!a || !b) return false;
  return (a.host === b.host || isBelow(b, a) || isBelow(a, b)) && globsOverlap(a.path, b.path);
}

const isBelow = (lower: MatchPattern, upper: MatchPattern): boolean =>
  upper.subdomains && lower.host.endsWith(`.${upper.host}`);

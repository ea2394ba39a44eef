import { familyLabel, parseMatchPattern } from '../../core/catalogue/match-pattern';
import { patternsOverlap } from '../catalogue/patterns-overlap';
import type { TldFamilies } from '../../core/catalogue/tld-families';
import { isOnNoDomain } from '../catalogue/patterns-on-no-domain';
import type { Check } from './interview';
import type { Sentences } from './sentences';

/** The pattern that an answer stands for: `doodle.com` and `https://doodle.com` mean all of that host. */
export function patternTyped(answer: string): string {
  if (answer === '' || answer.startsWith('*://')) return answer;
  const [host = '', ...path] = answer.replace(/^https?:\/\//i, '').split('/');
  return `*://${host.toLowerCase()}/${path.join('/') || '*'}`;
}

/** The family that a pattern with `{tld}` belongs to: `google` in `*://docs.google.{tld}/*`. */
export function familyOf(patterns: string[]): string | undefined {
  const hosts = patterns.map((pattern) => parseMatchPattern(pattern)?.host.split('.') ?? []);
  return hosts.find((labels) => labels.at(-1) === familyLabel)?.at(-2);
}

/** A pattern must be one, on somebody's domain, and its `{tld}` must stand for a family that is known. */
export function patternCheck(families: TldFamilies, t: Sentences): Check {
  return (pattern) => {
    if (!parseMatchPattern(pattern)) return t('service.patternInvalid', { pattern });
    if (isOnNoDomain(pattern)) return t('service.patternOnNoDomain', { pattern });
    const family = familyOf([pattern]);
    if (family === undefined || families.has(family)) return undefined;
    return t('service.familyUnknown', { pattern, families: [...families.keys()].join(', ') });
  };
}

/** What takes away from the service, or flags a part of it, must meet one of its own patterns. */
export function patternInsideCheck(match: string[], families: TldFamilies, t: Sentences): Check {
  const isPattern = patternCheck(families, t);
  return (pattern) => {
    const wrong = isPattern(pattern);
    if (wrong !== undefined) return wrong;
    const isInside = match.some((each) => patternsOverlap(pattern, each));
    return isInside ? undefined : t('service.patternOutside', { pattern });
  };
}

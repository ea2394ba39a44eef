import type { Problem } from '../../core/problem';
import { familyLabel, parseMatchPattern } from '../../core/catalogue/match-pattern';
import type { MatchPattern } from '../../core/catalogue/match-pattern';
import { globsOverlap, matchesPathGlob } from '../../core/catalogue/path-glob';
import type { TldFamilies } from '../../core/catalogue/tld-families';
import type { TrackedService } from './tracked-service';

interface Claim {
  service: TrackedService;
  pattern: string;
  path: string;
}

type Endings = (family: string | undefined) => readonly string[];

/**
 * Patterns by which two services claim the same address with equal right: same host, path globs of the same length
 * that overlap, and neither of them excludes what the other claims. Everywhere else the more precise of the two wins.
 */
export function contestedPatterns(services: readonly TrackedService[], families: TldFamilies): Problem[] {
  const endings: Endings = (family) => families.get(family ?? '') ?? [];
  const claimsByHost = new Map<string, Claim[]>();
  const problems = new Map<string, Problem>();
  for (const service of services) {
    for (const pattern of service.match) {
      const parsed = parseMatchPattern(pattern);
      if (!parsed) continue;
      const claim = { service, pattern, path: parsed.path };
      for (const host of expandedHosts(parsed, service.tldFamily, endings)) {
        const claims = claimsByHost.get(host) ?? [];
        const rival = claims.find((other) => other.service !== service && isContested(claim, other, host, endings));
        const detail = rival && `${pattern} and ${rival.pattern} of ${rival.service.id}`;
        if (detail) problems.set(detail, { code: 'address-contested', where: `services/${service.id}`, detail });
        claimsByHost.set(host, [...claims, claim]);
      }
    }
  }
  return [...problems.values()];
}

function isContested(one: Claim, other: Claim, host: string, endings: Endings): boolean {
  if (one.path.length !== other.path.length || !globsOverlap(one.path, other.path)) return false;
  return !excludes(one.service, other, host, endings) && !excludes(other.service, one, host, endings);
}

/** A glob that fits the text of another glob, star for star, fits all that the other one does. */
function excludes(service: TrackedService, claim: Claim, host: string, endings: Endings): boolean {
  return service.exclude.some((pattern) => {
    const parsed = parseMatchPattern(pattern);
    if (!parsed || !matchesPathGlob(parsed.path, claim.path)) return false;
    return expandedHosts(parsed, service.tldFamily, endings).includes(host);
  });
}

function expandedHosts(pattern: MatchPattern, family: string | undefined, endings: Endings): string[] {
  const host = `${pattern.subdomains ? '*.' : ''}${pattern.host}`;
  if (!host.endsWith(familyLabel)) return [host];
  return endings(family).map((ending) => `${host.slice(0, -familyLabel.length)}${ending}`);
}

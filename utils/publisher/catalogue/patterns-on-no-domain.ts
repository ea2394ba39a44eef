import { getDomain } from 'tldts';
import { familyLabel, parseMatchPattern } from '../../core/catalogue/match-pattern';
import type { TrackedService } from './tracked-service';
import type { Problem } from '../../core/problem';

/**
 * Whether the pattern claims no single domain: a whole public suffix, such as *.asso.fr, is everybody's, and an IP
 * address has no name. A suffix run by a company, such as github.io, is that company's and may be claimed.
 */
export function isOnNoDomain(pattern: string): boolean {
  const host = parseMatchPattern(pattern)?.host.replace(familyLabel, 'com');
  return host !== undefined && getDomain(host, { allowPrivateDomains: false }) === null;
}

/** The patterns that would take in the sites of people who have nothing to do with the service. */
export const patternsOnNoDomain = ({ id, match, exclude, hostedContent, participant }: TrackedService): Problem[] =>
  [...match, ...exclude, ...hostedContent, ...participant]
    .filter(isOnNoDomain)
    .map((detail) => ({ code: 'pattern-on-no-domain', where: `services/${id}`, detail }));

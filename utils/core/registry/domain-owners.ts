import { siteHost, suffixesOf } from './label';
import type { Organization } from './registry';

/** The id of the organisation on whose domain a host lies; undefined if it is on nobody's. */
export type OwnerOf = (host: string) => string | undefined;

/**
 * The owner of a host, by the domains that the publisher settled: the longest one above the host decides. Two owners of
 * one domain come from no crawl of ours: then it is the one whose website is there, else nobody's, and never simply the
 * first.
 */
export function domainOwners(organizations: readonly Organization[]): OwnerOf {
  const claims = new Map<string, Organization[]>();
  for (const organization of organizations) {
    for (const domain of organization.domains) {
      const claimants = claims.get(domain);
      if (claimants) claimants.push(organization);
      else claims.set(domain, [organization]);
    }
  }
  const owners = new Map(
    [...claims].map(([domain, claimants]) => {
      const [owner, ...others] = claimants.length > 1 ? claimants.filter(isAtHomeOn(domain)) : claimants;
      return [domain, others.length === 0 ? owner?.id : undefined];
    }),
  );
  return (host) => {
    const domain = suffixesOf(host).find((suffix) => owners.has(suffix));
    return domain === undefined ? undefined : owners.get(domain);
  };
}

const isAtHomeOn =
  (domain: string) =>
  ({ website }: Organization) =>
    website !== undefined && suffixesOf(siteHost(website) ?? '').includes(domain);

import type { Parsed, Problem } from '../../core/problem';
import type { World } from './assemble-organization';
import type { Organization } from '../../core/registry/registry';

/**
 * A domain on which two organisations have services belongs to the one whose website is there, and to nobody when
 * that does not decide: a pad on a neighbour's domain must not give the neighbour's whole site another's name. A
 * member comes before a former one.
 */
export function settleSharedDomains(
  organizations: Organization[],
  { domainOf }: Pick<World, 'domainOf'>,
): Parsed<Organization[]> {
  const problems: Problem[] = [];
  const claims = new Map<string, Organization[]>();
  for (const organization of organizations) {
    for (const domain of organization.domains) {
      const claimants = claims.get(domain);
      if (claimants) claimants.push(organization);
      else claims.set(domain, [organization]);
    }
  }
  const ownerOf = (domain: string) => {
    const all = claims.get(domain) ?? [];
    const members = all.filter(({ membership }) => membership.state === 'member');
    const claimants = members.length > 0 ? members : all;
    if (claimants.length === 1) return claimants[0];
    const atHome = claimants.filter(({ website }) => website && domainOf(new URL(website).hostname) === domain);
    return atHome.length === 1 ? atHome[0] : undefined;
  };
  const owners = new Map([...claims.keys()].map((domain) => [domain, ownerOf(domain)]));
  const value: Organization[] = [];
  for (const organization of organizations) {
    const isOurs = (domain: string) => owners.get(domain) === organization;
    for (const domain of organization.domains) {
      if (!isOurs(domain)) problems.push({ code: 'shared-domain', where: organization.id, detail: domain });
    }
    value.push({ ...organization, domains: organization.domains.filter(isOurs) });
  }
  return { value, problems };
}

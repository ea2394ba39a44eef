import type { Parsed, Problem } from '../../core/problem';
import { domainsOf, type World } from './assemble-organization';
import type { Organization } from '../../core/registry/registry';

/** An organisation as it describes itself, before the owner of each domain is settled. */
export interface Claimant {
  organization: Organization;
  /** Registrable domain of its own file, as listed and as found; none in a folder. */
  home?: string;
}

/**
 * Leaves to each organisation what lies on its own domains: its website and its services elsewhere are dropped, with a
 * problem whose `where` is the organisation's id. `hadBefore`: domain → id of who had it in the previous registry.
 */
export function settleDomains(
  claimants: readonly Claimant[],
  hadBefore: ReadonlyMap<string, string>,
  { domainOf }: Pick<World, 'domainOf'>,
): Parsed<Organization[]> {
  const owners = ownersOf(claimants, hadBefore, domainOf);
  const domains = grouped([...owners], ([, owner]) => (owner === undefined ? [] : [owner]));
  const problems: Problem[] = [];
  const value = claimants.map(({ organization }) => {
    const { id, website, services, ...rest } = organization;
    const lost = new Set<string>();
    const isOurs = (address: string) => {
      const domain = domainOf(new URL(address).hostname);
      const isHere = domain !== undefined && owners.get(domain) === id;
      if (!isHere) lost.add(domain ?? address);
      return isHere;
    };
    const kept = {
      ...rest,
      id,
      ...(website !== undefined && isOurs(website) && { website }),
      domains: (domains.get(id) ?? []).map(([domain]) => domain).toSorted(),
      services: services.filter(({ url }) => isOurs(url)),
    };
    problems.push(...[...lost].map((each) => lossOf(each, owners, id)));
    return kept;
  });
  return { value, problems };
}

/**
 * Domain → id of whose it is: the collective's, if it claims it, though members keep files there. Else of the only
 * claimant whose own file lies there, since no member writes the federation's list alone; the files of several (on a
 * forge, say) tell nothing. Else of who had it before, also on a day on which it
 * forgets to name it, or such a day would do to take it. Else of the only one who claims it. Else nobody's: no order
 * decides.
 */
function ownersOf(
  claimants: readonly Claimant[],
  hadBefore: ReadonlyMap<string, string>,
  domainOf: World['domainOf'],
): Map<string, string | undefined> {
  const claims = grouped(claimants, ({ organization }) => domainsOf(organization, { domainOf }));
  const homes = grouped(claimants, ({ home }) => (home === undefined ? [] : [home]));
  const ids = new Set(claimants.map(({ organization }) => organization.id));
  const ownerOf = (domain: string, claiming: readonly Claimant[]) => {
    const collective = claiming.find(({ organization }) => organization.membership.state === 'collective');
    if (collective) return collective.organization.id;
    const [atHome, ...others] = membersFirst(homes.get(domain) ?? []);
    if (atHome && others.length === 0 && claiming.includes(atHome)) return atHome.organization.id;
    const before = hadBefore.get(domain);
    if (before !== undefined && ids.has(before)) return before;
    return claiming.length === 1 ? claiming[0]?.organization.id : undefined;
  };
  return new Map([...claims].map(([domain, claiming]) => [domain, ownerOf(domain, claiming)]));
}

/** A former member whose file is still there does not stand in the way of the one that is there now. */
function membersFirst(claimants: readonly Claimant[]): readonly Claimant[] {
  const members = claimants.filter(({ organization }) => organization.membership.state === 'member');
  return members.length > 0 ? members : claimants;
}

/** `lost`: a domain, or an address that has none. */
function lossOf(lost: string, owners: ReadonlyMap<string, string | undefined>, where: string): Problem {
  if (!owners.has(lost)) return { code: 'no-public-address', where, detail: lost };
  if (owners.get(lost) === undefined) return { code: 'shared-domain', where, detail: lost };
  return { code: 'domain-of-another', where, detail: lost };
}

/** Key → the items that have it, each of which may have several. */
function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

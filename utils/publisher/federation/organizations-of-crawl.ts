import type { Problem } from '../../core/problem';
import { assembleOrganization, type World } from './assemble-organization';
import type { Organization, Service } from '../../core/registry/registry';
import { homeOf, isElsewhere } from './own-file';
import { settleDomains, type Claimant } from './settle-domains';
import type { ListedOrganization, ListedService } from './listed-organization';
import type { FederationTree } from './read-federation-tree';
import { collectiveOf, isListed, withUncertain } from './unlisted';

/** The problems of one organisation and its services. */
export interface OrganizationProblems {
  id: string;
  name: string;
  problems: Problem[];
}

/** What a crawl comes to, all organisations sorted by id. */
interface CrawledOrganizations {
  organizations: Organization[];
  reports: OrganizationProblems[];
}

/**
 * What was read now, and of the `previous` registry what could not be: a host that is listed but unreachable keeps its
 * last known data, marked stale; a host that is no longer listed becomes a former member as of today. To them come the
 * collective and the `uncertain` hosts that the list does not settle.
 */
export function organizationsOfCrawl(
  tree: FederationTree,
  previous: readonly Organization[],
  world: World,
  uncertain: readonly Organization[],
): CrawledOrganizations {
  const lastKnown = new Map([...uncertain, ...previous].map((organization) => [organization.id, organization]));
  const renamed = renamedSince(tree, previous, world);
  const reports = new Map<string, OrganizationProblems>();
  const claimants: Claimant[] = [];
  for (const listed of tree.organizations) {
    const { id, listedAt } = listed;
    const { organization, problems } = organizationOf(listed, lastKnown.get(id), world);
    reports.set(id, { id, name: organization?.name ?? id, problems });
    if (!organization) continue;
    const home = homeOf({ listedAt, url: organization.file.url }, world);
    claimants.push({ organization, ...(home !== undefined && { home }) });
  }
  for (const organization of noLongerListed(tree, previous, renamed)) {
    const { id, name, membership } = organization;
    const problems = membership.state === 'member' ? [{ code: 'no-longer-listed', where: id }] : [];
    reports.set(id, { id, name, problems });
    claimants.push({ organization: asFormer(organization, world.today) });
  }
  const collective = (tree.federation && collectiveOf(tree.federation)) ?? previous.find(isCollective);
  if (collective) claimants.push({ organization: collective });
  const sorted = claimants.toSorted((a, b) => byId(a.organization, b.organization));
  const settled = settleDomains(sorted, ownersIn(previous, renamed), world);
  for (const problem of settled.problems) reports.get(problem.where)?.problems.push(problem);
  return {
    organizations: withUncertain(settled.value, uncertain).toSorted(byId),
    reports: [...reports.values()].filter(({ problems }) => problems.length > 0),
  };
}

const byId = (a: Organization, b: Organization) => (a.id < b.id ? -1 : 1);

const isCollective = ({ membership }: Organization) => membership.state === 'collective';

function organizationOf(listed: ListedOrganization, before: Organization | undefined, world: World) {
  const { id, file, problems: found } = listed;
  const problems = [...found];
  const read = listed.services.flatMap((service) => (service.file ? [{ key: service.key, file: service.file }] : []));
  const assembled = file ? assembleOrganization({ id, file, services: read }, world) : undefined;
  problems.push(...(assembled?.problems ?? []));
  if (assembled?.value) {
    const organization = { ...assembled.value, membership: datedEnd(assembled.value.membership, before, world.today) };
    const kept = asStale(lastKnownServices(listed, before), world.today);
    if (kept.length === 0) return { organization, problems };
    for (const service of kept) problems.push({ code: 'kept-last-known', where: service.id });
    const services = inListedOrder(listed, [...organization.services, ...kept]);
    const staleSince = kept.map((service) => service.staleSince).toSorted()[0];
    return { organization: { ...organization, services, staleSince }, problems };
  }
  const isSecondEntry = listed.gone && problems.some(({ code }) => code === 'same-file-twice');
  if (!before || isSecondEntry) return { problems: [...problems, { code: 'not-in-registry', where: id }] };
  problems.push({ code: 'kept-last-known', where: id });
  const services = asStale(before.services, world.today);
  const membership = asListed(before.membership);
  const staleSince = before.staleSince ?? world.today;
  const sources = isListed(before) ? before.sources : {}; // those that left it open whether it is a member
  return { organization: { ...before, membership, services, sources, staleSince }, problems };
}

/** Services are dated each for itself: when one is read again it must not lend its old date to the others. */
function asStale(services: readonly Service[], today: string) {
  return services.map((service) => ({ ...service, staleSince: service.staleSince ?? today }));
}

/** Who says that it left, but not when, left on the day on which a crawl first saw it, if one had seen it before. */
function datedEnd(membership: Organization['membership'], before: Organization | undefined, today: string) {
  if (membership.state === 'member' || membership.until !== undefined || !before) return membership;
  const until = before.membership.state === 'member' ? today : before.membership.until;
  return until === undefined ? membership : { ...membership, until };
}

/** Being listed is what makes a member: who is listed again has come back, also on a day on which its file is away. */
function asListed(membership: Organization['membership']): Organization['membership'] {
  if (membership.state === 'uncertain') return { state: 'member' };
  if (membership.reason !== 'unlisted') return membership;
  const { since } = membership;
  return { state: 'member', ...(since && { since }) };
}

const isUnread = ({ file, gone }: ListedService) => !file && !gone;

/** A service whose file is not there any more is gone; one whose file cannot be read today is not. */
function lastKnownServices(listed: ListedOrganization, before: Organization | undefined): Service[] {
  const unread = new Set(listed.services.filter(isUnread).map(({ key }) => `${listed.id}/${key}`));
  return before?.services.filter(({ id }) => unread.has(id)) ?? [];
}

function inListedOrder(listed: ListedOrganization, services: Service[]): Service[] {
  const order = new Map(listed.services.map(({ key }, index) => [`${listed.id}/${key}`, index]));
  return services.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

/**
 * Id in the previous registry → id now, of those that are listed under another name: the same file says so. One that left
 * before does not come back because somebody's address redirects to its file.
 */
function renamedSince(
  tree: FederationTree,
  previous: readonly Organization[],
  world: World,
): ReadonlyMap<string, string> {
  const ids = new Set(tree.organizations.map(({ id }) => id));
  const byFile = new Map(tree.organizations.map((listed) => [listed.file?.file.url, listed]));
  const pairs = previous.flatMap(({ id, file: { url }, membership }): [string, string][] => {
    const listed = ids.has(id) || url === undefined ? undefined : byFile.get(url);
    if (!listed) return [];
    const { listedAt } = listed;
    return membership.state === 'former' && isElsewhere({ listedAt, url }, world) ? [] : [[id, listed.id]];
  });
  return new Map(pairs);
}

/** Who is listed under another name now has not left; nor has anybody while the list is unread. */
function noLongerListed(
  tree: FederationTree,
  previous: readonly Organization[],
  renamed: ReadonlyMap<string, string>,
): Organization[] {
  if (!tree.federation) return [];
  const ids = new Set(tree.organizations.map(({ id }) => id));
  return previous.filter(isListed).filter(({ id }) => !ids.has(id) && !renamed.has(id));
}

/** Domain → id now of who had it. */
function ownersIn(
  previous: readonly Organization[],
  renamed: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map(previous.flatMap(({ id, domains }) => domains.map((domain) => [domain, renamed.get(id) ?? id])));
}

function asFormer(organization: Organization, today: string): Organization {
  if (organization.membership.state === 'former') return organization;
  const { since } = organization.membership;
  const membership = { state: 'former', ...(since && { since }), until: today, reason: 'unlisted' } as const;
  return { ...organization, membership };
}

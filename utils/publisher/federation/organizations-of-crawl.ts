import type { Problem } from '../../core/problem';
import { assembleOrganization, domainsOf, type World } from './assemble-organization';
import type { Organization, Service } from '../../core/registry/registry';
import { settleSharedDomains } from './settle-shared-domains';
import type { ListedOrganization, ListedService } from './listed-organization';
import type { FederationTree } from './read-federation-tree';

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
 * last known data, marked stale; a host that is no longer listed becomes a former member as of today.
 */
export function organizationsOfCrawl(
  tree: FederationTree,
  previous: readonly Organization[],
  world: World,
): CrawledOrganizations {
  const lastKnown = new Map(previous.map((organization) => [organization.id, organization]));
  const reports: OrganizationProblems[] = [];
  const organizations: Organization[] = [];
  for (const listed of tree.organizations) {
    const { organization, problems } = organizationOf(listed, lastKnown.get(listed.id), world);
    if (organization) organizations.push(organization);
    reports.push({ id: listed.id, name: organization?.name ?? listed.id, problems });
  }
  for (const organization of noLongerListed(tree, previous)) {
    const { id, name, membership } = organization;
    if (membership.state === 'member') reports.push({ id, name, problems: [{ code: 'no-longer-listed', where: id }] });
    organizations.push(asFormer(organization, world.today));
  }
  const sorted = organizations.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const settled = settleSharedDomains(sorted, world);
  for (const problem of settled.problems) reports.find(({ id }) => id === problem.where)?.problems.push(problem);
  return { organizations: settled.value, reports: reports.filter(({ problems }) => problems.length > 0) };
}

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
    const domains = domainsOf({ ...organization, services }, world);
    const staleSince = kept.map((service) => service.staleSince).toSorted()[0];
    return { organization: { ...organization, domains, services, staleSince }, problems };
  }
  const isSecondEntry = listed.gone && problems.some(({ code }) => code === 'same-file-twice');
  if (!before || isSecondEntry) return { problems: [...problems, { code: 'not-in-registry', where: id }] };
  problems.push({ code: 'kept-last-known', where: id });
  const services = asStale(before.services, world.today);
  const membership = asListed(before.membership);
  const domains = domainsOf(before, world); // those that it shared yesterday may be its alone today
  const staleSince = before.staleSince ?? world.today;
  return { organization: { ...before, membership, domains, services, staleSince }, problems };
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

/** An organisation that is listed under another name now has not left; nor has anybody while the list is unread. */
function noLongerListed(tree: FederationTree, previous: readonly Organization[]): Organization[] {
  if (!tree.federation) return [];
  const ids = new Set(tree.organizations.map(({ id }) => id));
  const files = new Set(tree.organizations.flatMap(({ file }) => file?.file.url ?? []));
  return previous.filter(({ id, file }) => !ids.has(id) && !(file.url !== undefined && files.has(file.url)));
}

function asFormer(organization: Organization, today: string): Organization {
  if (organization.membership.state === 'former') return organization;
  const { since } = organization.membership;
  const membership = { state: 'former', ...(since && { since }), until: today, reason: 'unlisted' } as const;
  return { ...organization, membership };
}

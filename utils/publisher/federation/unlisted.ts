import type { Organization } from '../../core/registry/registry';
import { domainOf } from '../catalogue/domain-of';
import type { FederationFile } from './read-federation';

/** No key of a list looks like it. */
const collectiveId = '_collective';

/** The collective itself, known by the site that its file names; undefined if it names none. */
export function collectiveOf({ name, website }: FederationFile): Organization | undefined {
  const domain = website === undefined ? undefined : domainOf(new URL(website).hostname);
  if (website === undefined || domain === undefined) return undefined;
  const membership = { state: 'collective' } as const;
  const nothing = { funding: {}, file: {}, sources: {}, services: [] };
  return { id: collectiveId, name: name ?? domain, website, membership, domains: [domain], ...nothing };
}

/** Of which collective data/uncertain-hosts speaks: another federation, tried out or simulated, has nothing to do with it. */
const uncertainIn = 'chatons.org';

const isMeant = ({ membership, domains }: Organization) =>
  membership.state === 'collective' && domains.includes(uncertainIn);

/**
 * These organisations, and beside them the hosts of which membership is not known, if the collective among them is the
 * one that is meant. A list that names one of those, or somebody on its domain, has settled what it is.
 */
export function withUncertain(known: readonly Organization[], uncertain: readonly Organization[]): Organization[] {
  if (!known.some(isMeant)) return [...known];
  const ids = new Set(known.map(({ id }) => id));
  const taken = new Set(known.flatMap(({ domains }) => domains));
  const isOpen = ({ id, domains }: Organization) => !ids.has(id) && !domains.some((domain) => taken.has(domain));
  return [...known, ...uncertain.filter(isOpen)];
}

export const endPath = 'organization.memberof.chatons.enddate';

/** Ends the source of an end that an import of the list has seen, and nobody stated: a host that is listed again is back. */
export const noLongerListed = ', which does not list it any more';

/** Who stands in a list, now or once: the others are made anew by each crawl. */
export const isListed = ({ membership: { state } }: Organization): boolean => state === 'member' || state === 'former';

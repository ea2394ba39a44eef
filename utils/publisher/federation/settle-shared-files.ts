import { domainOf } from '../catalogue/domain-of';
import type { ListedOrganization } from './listed-organization';

/** A listed organisation, and where the file of each of its services was read in the end. */
export interface LocatedOrganization {
  listed: ListedOrganization;
  serviceLocations: (string | undefined)[];
}

/**
 * A file that several references lead to counts once; the others get a problem. An organisation's file is its own
 * before it is anybody's service (if it is one: `file`), and a service's file belongs to the organisation at home where it lies, or listing a
 * neighbour's files would take the neighbour's services. Else the order of the list decides, and not that of arrival,
 * so that two crawls of the same files agree.
 */
export function settleSharedFiles(
  organizations: readonly LocatedOrganization[],
  federation: string | undefined,
): ListedOrganization[] {
  const taken = new Set(federation === undefined ? [] : [federation]);
  const take = (where: string | undefined) => where === undefined || (!taken.has(where) && Boolean(taken.add(where)));
  const own = new Set(organizations.filter(({ listed }) => !listed.file || take(listed.location)));
  const owners = ownersOf([...own]);
  return organizations.map((located) => {
    const { listed, serviceLocations } = located;
    const problems = [...listed.problems];
    const lose = (where = '') => problems.push({ code: 'same-file-twice', where });
    if (!own.has(located)) {
      lose(listed.location);
      return { id: listed.id, gone: true, services: [], problems };
    }
    const services = listed.services.map((service, index) => {
      const where = serviceLocations[index];
      if (where === undefined || (owners.get(where) === located && take(where))) return service;
      lose(where);
      return { key: service.key, gone: true };
    });
    return { ...listed, services, problems };
  });
}

/** Location of a service's file → the organisation that is most at home there, of equals the first. */
function ownersOf(organizations: readonly LocatedOrganization[]): Map<string, LocatedOrganization> {
  const owners = new Map<string, LocatedOrganization>();
  for (const located of organizations) {
    for (const where of located.serviceLocations) {
      if (where === undefined) continue;
      const owner = owners.get(where);
      if (!owner || nearness(located.listed.location, where) > nearness(owner.listed.location, where)) {
        owners.set(where, located);
      }
    }
  }
  return owners;
}

/** 2: same origin; 1: same registrable domain; 0: neither, and always so in a folder. */
function nearness(a: string | undefined, b: string): number {
  if (a === undefined || !URL.canParse(a) || !URL.canParse(b)) return 0;
  const [home, there] = [new URL(a), new URL(b)];
  if (home.origin === there.origin) return 2;
  const domain = domainOf(home.hostname);
  return domain !== undefined && domain === domainOf(there.hostname) ? 1 : 0;
}

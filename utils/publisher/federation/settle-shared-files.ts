import { domainOf } from '../catalogue/domain-of';
import type { ListedOrganization } from './listed-organization';

/** A listed organisation, and where the file of each of its services was read in the end. */
export interface LocatedOrganization {
  listed: ListedOrganization;
  serviceLocations: (string | undefined)[];
}

/**
 * An organisation's file that several references lead to counts once, for the one that the federation lists nearest to
 * where it lies, or redirecting to a neighbour's file would take the neighbour's place; of equals for the first in the
 * list, and not in the order of arrival, so that two crawls of the same files agree. It is that before it is anybody's
 * service (if it is one: `file`). A service's file counts for the organisation at home where it lies, or listing a
 * neighbour's files would take the neighbour's services; where nobody is nearer than the others (on a forge), for each
 * of them, since whose the service is follows from its address. Who loses a file has a problem.
 */
export function settleSharedFiles(
  organizations: readonly LocatedOrganization[],
  federation: string | undefined,
): ListedOrganization[] {
  const ownFiles = ownersOfFiles(organizations);
  if (federation !== undefined) ownFiles.set(federation, undefined);
  const isOwn = (located: LocatedOrganization) => {
    const { file, location } = located.listed;
    return !file || location === undefined || ownFiles.get(location) === located;
  };
  const nearest = nearestToServices(organizations.filter(isOwn));
  return organizations.map((located) => {
    const { listed, serviceLocations } = located;
    const problems = [...listed.problems];
    const lose = (where = '') => problems.push({ code: 'same-file-twice', where });
    if (!isOwn(located)) {
      lose(listed.location);
      return { id: listed.id, gone: true, services: [], problems };
    }
    const taken = new Set<string>();
    const services = listed.services.map((service, index) => {
      const where = serviceLocations[index];
      if (where === undefined) return service;
      const isNearest = nearness(listed.location, where) === nearest.get(where);
      if (isNearest && !ownFiles.has(where) && !taken.has(where)) {
        taken.add(where);
        return service;
      }
      lose(where);
      return { key: service.key, gone: true };
    });
    return { ...listed, services, problems };
  });
}

/** Location of an organisation's file → the organisation that it counts for. */
function ownersOfFiles(organizations: readonly LocatedOrganization[]): Map<string, LocatedOrganization | undefined> {
  const owners = new Map<string, LocatedOrganization | undefined>();
  for (const located of organizations) {
    const { file, location, listedAt } = located.listed;
    if (!file || location === undefined) continue;
    const owner = owners.get(location);
    if (!owner || nearness(listedAt, location) > nearness(owner.listed.listedAt, location)) {
      owners.set(location, located);
    }
  }
  return owners;
}

/** Location of a service's file → how near to it the nearest organisation is that lists it. */
function nearestToServices(organizations: readonly LocatedOrganization[]): Map<string, number> {
  const nearest = new Map<string, number>();
  for (const { listed, serviceLocations } of organizations) {
    for (const where of serviceLocations) {
      if (where === undefined) continue;
      nearest.set(where, Math.max(nearest.get(where) ?? 0, nearness(listed.location, where)));
    }
  }
  return nearest;
}

/** 2: same origin; 1: same registrable domain; 0: neither, and always so in a folder. */
function nearness(a: string | undefined, b: string): number {
  if (a === undefined || !URL.canParse(a) || !URL.canParse(b)) return 0;
  const [home, there] = [new URL(a), new URL(b)];
  if (home.origin === there.origin) return 2;
  const domain = domainOf(home.hostname);
  return domain !== undefined && domain === domainOf(there.hostname) ? 1 : 0;
}

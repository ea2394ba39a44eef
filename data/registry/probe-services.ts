import type { Organization, Service } from '../../utils/core/registry/registry';
import { fetchOnce, type WebAccess } from './fetch-once';

/** Pages that ask who you are, that want to be asked differently, or had enough questions, are there; 204 is no page. */
const answersOfLivePages = new Set(['204', '401', '403', '405', '429']);

/**
 * Asks the page of each service of a member once, and notes whether it answered, and on which day it was asked.
 * `previous` are the same organisations as of the last crawl: what is not asked today keeps its answer and its date.
 */
export async function probeServices(
  organizations: Organization[],
  previous: readonly Organization[],
  access: WebAccess,
  today: string,
  onProgress: (done: number, total: number, id: string) => void = () => {},
): Promise<Organization[]> {
  const before = new Map(previous.flatMap(({ services }) => services.map(({ id, probe }) => [id, probe])));
  const members = organizations.filter(({ membership }) => membership.state === 'member');
  const total = members.reduce((sum, { services }) => sum + services.length, 0);
  let done = 0;
  const probed = async (service: Service): Promise<Service> => {
    const reachable = await isReachable(service.url, access);
    onProgress(++done, total, service.id);
    if (reachable !== undefined) return { ...service, probe: { reachable, date: today } };
    const last = before.get(service.id);
    return last ? { ...service, probe: last } : service;
  };
  return Promise.all(
    organizations.map(async (organization) => {
      if (organization.membership.state !== 'member') return organization;
      return { ...organization, services: await Promise.all(organization.services.map(probed)) };
    }),
  );
}

/** Undefined if it was not asked, since its host is one that the crawl does not wait for any more. */
async function isReachable(address: string, access: WebAccess): Promise<boolean | undefined> {
  const fetched = await fetchOnce(new URL(address), access, { maxBytes: 0 });
  if (fetched.outcome !== 'failed') return true;
  if (fetched.code === 'host-too-slow') return undefined;
  return fetched.code === 'http-error' && answersOfLivePages.has(fetched.detail ?? '');
}

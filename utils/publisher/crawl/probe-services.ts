import type { Organization, Service } from '../../core/registry/registry';
import { fetchOnce, type WebAccess } from '../web/fetch-once';
import { allowanceOf, isOfAsker, type Allowance } from '../web/allowance';

/**
 * An unchanged answer gets a new date only after this many days: with a daily date, every published file would change,
 * and each sync would fetch all of them. The older date is still true.
 */
const daysBetweenDates = 7;

/**
 * Status codes of pages that are there although they ask for a login, another method, or fewer requests. 204 is no
 * page.
 */
const answersOfLivePages = new Set(['204', '401', '403', '405', '429']);

/**
 * Asks the page of each service of a member once, and notes whether it answered, and when.
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
  const probed = async (service: Service, allowance: Allowance): Promise<Service> => {
    const reachable = await isReachable(service.url, { ...access, allowance });
    onProgress(++done, total, service.id);
    const last = before.get(service.id);
    if (reachable === undefined) return last ? { ...service, probe: last } : service;
    const isRecent = last?.reachable === reachable && daysBetween(last.date, today) < daysBetweenDates;
    return { ...service, probe: { reachable, date: isRecent ? last.date : today } };
  };
  return Promise.all(
    organizations.map(async (organization) => {
      if (organization.membership.state !== 'member') return organization;
      const allowance = allowanceOf(access.limits);
      const services = await Promise.all(organization.services.map((service) => probed(service, allowance)));
      return { ...organization, services };
    }),
  );
}

/** Undefined if it was not asked, because the crawl no longer waits for its organisation. */
async function isReachable(address: string, access: WebAccess): Promise<boolean | undefined> {
  const fetched = await fetchOnce(new URL(address), access, { maxBytes: 0 });
  if (fetched.outcome !== 'failed') return true;
  if (isOfAsker(fetched.code)) return undefined;
  return fetched.code === 'http-error' && answersOfLivePages.has(fetched.detail ?? '');
}

function daysBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / 86_400_000; // milliseconds a day
}

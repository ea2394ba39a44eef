import { domainOf } from '../catalogue/domain-of';
import { shortName } from '../add/short-name';
import type { Organization } from '../../core/registry/registry';
import type { ListedOrganization } from '../federation/listed-organization';

/**
 * Id in our files → id in the list, of hosts that are the same under two names: the list was not at hand when they were
 * gathered, or has a new name for them. They are known by their own file, else by the domain of their site, which the listed
 * file names or lies on, else by their name. What fits two of them is left open.
 */
export function knownAs(
  ours: readonly Organization[],
  listed: readonly ListedOrganization[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const ids = new Set(listed.map(({ id }) => id));
  const here = new Set(ours.map(({ id }) => id));
  const unmatched = listed.filter(({ id }) => !here.has(id));
  for (const { id, name, website, file: own } of ours.filter((organization) => !ids.has(organization.id))) {
    const site = domainAt(website);
    const free = unmatched.filter((each) => ![...names.values()].includes(each.id));
    const match =
      onlyOne(free.filter(({ file }) => own.url !== undefined && file?.file.url === own.url)) ??
      onlyOne(free.filter((each) => site !== undefined && sitesOf(each).includes(site))) ??
      onlyOne(free.filter(({ file }) => shortName(name) !== '' && shortName(file?.name ?? '') === shortName(name)));
    if (match) names.set(id, match.id);
  }
  return names;
}

const sitesOf = ({ file, listedAt }: ListedOrganization) => [domainAt(file?.website), domainAt(listedAt)];

const onlyOne = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

function domainAt(address: string | undefined): string | undefined {
  return address === undefined ? undefined : domainOf(new URL(address).hostname);
}

/** The organisation under this id, and its services with it. */
export function underName(organization: Organization, id: string): Organization {
  const services = organization.services.map((service) => ({ ...service, id: `${id}/${service.id.split('/')[1]}` }));
  return { ...organization, id, services };
}

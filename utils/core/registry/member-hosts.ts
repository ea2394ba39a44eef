import type { Organization } from './registry';

/** The hosts under which members can be met: their sites and their services', over https. Adds to those given. */
export function hostsOfMembers(organizations: Iterable<Organization>, hosts = new Set<string>()): Set<string> {
  for (const { membership, website, services } of organizations) {
    if (membership.state !== 'member') continue;
    for (const address of [website, ...services.map(({ url }) => url)]) {
      if (address?.startsWith('https:')) hosts.add(new URL(address).hostname);
    }
  }
  return hosts;
}

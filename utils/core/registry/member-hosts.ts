import type { OwnerOf } from './domain-owners';
import type { Organization } from './registry';

/**
 * The hosts under which members can be met: their sites and their services over https, below their own domains. Adds to
 * those given. An address that only other browsers can read is left out.
 */
export function hostsOfMembers(
  organizations: Iterable<Organization>,
  ownerOf: OwnerOf,
  hosts = new Set<string>(),
): Set<string> {
  for (const { id, membership, website, services } of organizations) {
    if (membership.state !== 'member') continue;
    for (const address of [website, ...services.map(({ url }) => url)]) {
      if (!address?.startsWith('https:') || !URL.canParse(address)) continue;
      const { hostname } = new URL(address);
      if (ownerOf(hostname) === id) hosts.add(hostname);
    }
  }
  return hosts;
}

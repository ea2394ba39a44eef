import type { OwnerOf } from './domain-owners';
import { siteHost, type LabelEntry } from './label';
import type { Organization } from './registry';

/**
 * The entries of these organisations: their domains, and the hosts of their website and services below them. Naming a
 * host elsewhere gives no label, and the own host of a tracked service is nobody's, whatever a file claims. `ownerOf`
 * knows the whole registry. Adds to the given entries.
 */
export function labelEntries(
  organizations: Iterable<Organization>,
  ownerOf: OwnerOf,
  isTracked: (host: string) => boolean,
  entries = new Map<string, LabelEntry>(),
): Map<string, LabelEntry> {
  for (const { id, domains, membership, website, services } of organizations) {
    const declared = new Set([website ?? '', ...services.map(({ url }) => url)].map(siteHost));
    for (const host of new Set([...domains, ...declared])) {
      if (host === undefined || ownerOf(host) !== id || isTracked(host)) continue;
      entries.set(host, { organization: id, state: membership.state, declared: declared.has(host) });
    }
  }
  return entries;
}

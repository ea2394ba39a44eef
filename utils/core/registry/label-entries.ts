import { lastTwoLabels, siteHost, type LabelEntry } from './label';
import type { Organization } from './registry';

/** With the strength of its claim, which nobody asks for afterwards. */
type ClaimedEntry = LabelEntry & { strength: number };

/**
 * The entries of all organisations. A host that is a tracked service's own is nobody's, whatever a file claims, and a
 * host claimed twice goes to the one whose domain it is, else to a member before a former one, else to the first. Adds
 * to the entries that are given.
 */
export function labelEntries(
  organizations: Iterable<Organization>,
  isTracked: (host: string) => boolean,
  entries = new Map<string, ClaimedEntry>(),
): Map<string, ClaimedEntry> {
  const claim = (host: string | undefined, entry: LabelEntry, strength: number) => {
    if (!host || !host.includes('.') || isTracked(host)) return;
    const held = entries.get(host);
    if (!held || strength > held.strength) entries.set(host, { ...entry, strength });
  };
  for (const organization of organizations) {
    const { id, domains } = organization;
    const { state } = organization.membership;
    const member = state === 'member' ? 1 : 0;
    const home = organization.website ? siteHost(organization.website) : undefined;
    claim(home, { organization: id, state, declared: true }, 4 + member);
    for (const { url } of organization.services) {
      const host = siteHost(url);
      const own = domains.some((domain) => host === domain || host?.endsWith(`.${domain}`)) && belongsTo(host, home);
      claim(host, { organization: id, state, declared: true }, (own ? 4 : 2) + member);
    }
    for (const domain of domains) claim(domain, { organization: id, state, declared: domain === home }, member);
  }
  return entries;
}

function belongsTo(host: string | undefined, home: string | undefined): boolean {
  return host !== undefined && home !== undefined && lastTwoLabels(host) === lastTwoLabels(home);
}

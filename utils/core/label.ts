import type { Organization } from './registry/registry';

/** What a host name says of the organisation behind it. `declared`: the organisation itself lists this host. */
export interface LabelEntry {
  organization: string;
  state: 'member' | 'former';
  declared: boolean;
}

/** Host name → entry. */
export type LabelEntries = Record<string, LabelEntry>;

/** Whether a site belongs to a member of the collective. */
export type Label =
  { label: 'member' | 'former' | 'undeclared'; organization: string; host: string } | { label: 'none'; host: string };

/** The host name under which a site is known here: lower case, no trailing dot, no leading `www.`. */
export function siteHost(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return hostname.replace(/\.$/, '').replace(/^www\./, '') || undefined;
}

/**
 * The label of a site, looked up in the entries of its bucket. An exact host is declared by the organisation; a
 * longer name below one of its domains is not. On a former member's domain everything is a former member's.
 */
export function labelOf(host: string, entries: LabelEntries): Label {
  for (const [index, suffix] of suffixesOf(host).entries()) {
    const entry = Object.hasOwn(entries, suffix) ? entries[suffix] : undefined;
    if (!entry) continue;
    const { organization, state, declared } = entry;
    if (state === 'former') return { label: 'former', organization, host };
    return { label: index === 0 && declared ? 'member' : 'undeclared', organization, host };
  }
  return { label: 'none', host };
}

/**
 * The entries of all organisations. A host that is a tracked service's own is nobody's, whatever a file claims, and a
 * host claimed twice goes to the one whose domain it is, else to a member before a former one, else to the first.
 */
export function labelEntries(
  organizations: Iterable<Organization>,
  isTracked: (url: string) => boolean,
): Map<string, LabelEntry> {
  const entries = new Map<string, LabelEntry & { strength: number }>();
  const claim = (host: string | undefined, entry: LabelEntry, strength: number) => {
    if (!host || !host.includes('.') || isTracked(`https://${host}/`)) return;
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

/** All host names that share their last two labels fall into one bucket, so that one read answers for all suffixes. */
export const labelBuckets = 256;

/** The bucket of a host name, from 0 to 255. */
export function labelBucket(host: string): number {
  let sum = 0;
  for (const character of lastTwoLabels(host)) sum = (sum * 31 + character.codePointAt(0)!) % 65_521;
  return sum % labelBuckets;
}

function lastTwoLabels(host: string): string {
  return host.split('.').slice(-2).join('.');
}

/** `a.b.c` → `a.b.c`, `b.c`. */
function suffixesOf(host: string): string[] {
  const labels = host.split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}

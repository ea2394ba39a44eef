import type { Organization } from './registry';

/** What a host name says of the organisation behind it. `declared`: the organisation itself lists this host. */
export interface LabelEntry {
  organization: string;
  state: Organization['membership']['state'];
  declared: boolean;
}

/** Host name → entry. */
export type LabelEntries = Record<string, LabelEntry>;

/**
 * Whether a site belongs to a member of the collective. `uncertain`: nobody here knows whether its host is a member;
 * `collective`: it is the collective's own.
 */
export type Label =
  | { label: Exclude<LabelEntry['state'], 'member'>; organization: string; host: string }
  | { label: 'member' | 'undeclared'; organization: string; host: string }
  | { label: 'none'; host: string };

/** The host name under which a site is known here: lower case, no trailing dot, no leading `www.`. */
export function siteHost(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return hostname.replace(/\.$/, '').replace(/^www\./, '') || undefined;
}

/**
 * The label of a site, looked up in the entries of its bucket. An exact host is declared by the organisation; a
 * longer name below one of its domains is not. On the domain of anybody else, such as a former member, all is theirs.
 */
export function labelOf(host: string, entries: LabelEntries): Label {
  for (const [index, suffix] of suffixesOf(host).entries()) {
    const entry = Object.hasOwn(entries, suffix) ? entries[suffix] : undefined;
    if (!entry) continue;
    const { organization, state, declared } = entry;
    if (state !== 'member') return { label: state, organization, host };
    return { label: index === 0 && declared ? 'member' : 'undeclared', organization, host };
  }
  return { label: 'none', host };
}

/** `a.b.c` → `a.b.c`, `b.c`. */
export function suffixesOf(host: string): string[] {
  const labels = host.split('.');
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'));
}

import { getDomain } from 'tldts';

/** Registrable domain of a host, in which `someone.github.io` is someone's; undefined for an IP address. */
export function domainOf(host: string): string | undefined {
  return getDomain(host, { allowPrivateDomains: true }) ?? undefined;
}

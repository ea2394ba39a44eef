import ipaddr from 'ipaddr.js';

/** Public by their number, private by their use: they answer with secrets of the machine that asks. */
const metadataAddresses = new Set(['168.63.129.16']); // Azure's; the others are in link-local and private ranges

/** What a crawl may connect to. */
export interface AddressRules {
  /** For trying out and for tests: 127.0.0.0/8 and ::1, and nothing else that is private. */
  allowLoopback: boolean;
}

/**
 * Whether a crawl may connect to this IP address: only what is public. Refused are loopback, private, link-local,
 * metadata, multicast and reserved ranges (IANA special-purpose registries), IPv4 wrapped in IPv6 likewise.
 */
export function mayConnectTo(address: string, { allowLoopback }: AddressRules): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address); // unwraps ::ffff:127.0.0.1
  if (metadataAddresses.has(parsed.toString())) return false;
  const range = parsed.range();
  return range === 'unicast' || (allowLoopback && range === 'loopback');
}

/** The host of a URL as an IP address, if it is one: `[::1]` → `::1`. Numbers such as 0x7f.1 are normal by then. */
export function literalAddress(url: URL): string | undefined {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return ipaddr.isValid(host) ? host : undefined;
}

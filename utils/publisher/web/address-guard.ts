import ipaddr from 'ipaddr.js';

/** All public IPv6 lies in here (RFC 4291, 2.4); the rest is reserved, wrapped IPv4 or local. */
const globalUnicast: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/** Within it, but for examples only (RFC 9637) and for protocols (RFC 2928); ipaddr.js knows parts of the latter. */
const withinButSpecial: [ipaddr.IPv6, number][] = [
  [ipaddr.IPv6.parse('3fff::'), 20],
  [ipaddr.IPv6.parse('2001::'), 23],
];

/** Public by their number, private by their use: they tell secrets of the machine that asks them. */
const metadataAddresses = new Set(['168.63.129.16']); // Azure's; the others are in link-local and private ranges

/** `::127.0.0.1`, deprecated (RFC 4291, 2.5.5.1), which ipaddr.js takes for `::ffff:127.0.0.1`. */
const ipv4Compatible = /^::\d+\./;

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
  if (!ipaddr.isValid(address) || ipv4Compatible.test(address)) return false;
  const parsed = ipaddr.process(address); // unwraps ::ffff:127.0.0.1
  if (metadataAddresses.has(parsed.toString())) return false;
  const range = parsed.range();
  if (range === 'loopback') return allowLoopback;
  return range === 'unicast' && (parsed instanceof ipaddr.IPv4 || isGlobal(parsed));
}

function isGlobal(address: ipaddr.IPv6): boolean {
  return address.match(globalUnicast) && !withinButSpecial.some((range) => address.match(range));
}

/** The host of a URL as an IP address, if it is one: `[::1]` → `::1`. Numbers such as 0x7f.1 are normal by then. */
export function literalAddress(url: URL): string | undefined {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return ipaddr.isValid(host) ? host : undefined;
}

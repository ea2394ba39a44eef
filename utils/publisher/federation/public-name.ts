/**
 * Names that mean something on one machine or in one house only, or nothing at all: RFC 6761 (localhost, test, invalid),
 * RFC 6762 with its appendix G (local, intranet, internal, private, corp, home, lan), RFC 8375 (home.arpa), RFC 7686
 * (onion), RFC 9476 (alt), and what resolvers append by themselves (localdomain).
 */
const localNames =
  /(^|\.)(localhost|localdomain|local|intranet|internal|private|corp|home|lan|home\.arpa|test|invalid|onion|alt)$/;

/**
 * Whether anybody on the internet could ask for this host by its name: not `null` or another single word, not an IP
 * address, not `pad.local`. Expects a host as `URL` gives it, where every spelling of an IPv4 address is dotted decimal.
 */
export function isPublicName(host: string): boolean {
  const name = host.replace(/\.$/, '');
  return name.includes('.') && !name.startsWith('[') && !/\.\d+$/.test(name) && !localNames.test(name);
}

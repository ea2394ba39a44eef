import { domainOf } from '../catalogue/domain-of';

/**
 * Names that mean something on one machine or in one house only, or nothing at all: RFC 6761 (localhost, test, invalid),
 * RFC 6762 with its appendix G (local, intranet, internal, private, corp, home, lan), RFC 8375 (home.arpa), RFC 7686
 * (onion), RFC 9476 (alt), and what resolvers append by themselves (localdomain).
 */
const localNames =
  /(^|\.)(localhost|localdomain|local|intranet|internal|private|corp|home|lan|home\.arpa|test|invalid|onion|alt)$/;

/**
 * Whether anybody on the internet could ask for this host by its name, and it is somebody's: it has a registrable domain
 * by the Public Suffix List, so it is no whole suffix such as `github.io` or `gouv.fr`; and it is not `pad.local`.
 */
export function isPublicName(host: string): boolean {
  return domainOf(host) !== undefined && !localNames.test(host);
}

import { familyLabel, parseMatchPattern } from '../../core/catalogue/match-pattern';
import type { TldFamilies } from '../../core/catalogue/tld-families';
import type { Problem } from '../../core/problem';
import { domainOf } from './domain-of';
import type { AccountClosing, Leaving } from './leaving';
import type { TrackedService } from './tracked-service';

/** What does not fit with the rest: no such service or account, or an address that is not the owner's. */
export function leavingProblems(
  { id, closed, closeAccount, export: taken }: Leaving,
  accounts: ReadonlyMap<string, AccountClosing>,
  services: readonly TrackedService[],
  isOwnersHost: (owner: string, host: string) => boolean,
): Problem[] {
  const where = `leaving/${id}`;
  const service = services.find((one) => one.id === id);
  if (!service) return [{ code: 'service-unknown', where }];
  const problems: Problem[] = [];
  if (closed && !service.legacy) problems.push({ code: 'closed-but-not-legacy', where });
  if (service.legacy && closeAccount !== undefined) problems.push({ code: 'account-of-a-closed-service', where });
  const closing = typeof closeAccount === 'string' ? accounts.get(closeAccount) : closeAccount;
  if (closeAccount !== undefined && !closing) problems.push({ code: 'account-unknown', where });
  for (const address of [closing?.url, taken?.url]) {
    if (address === undefined || isOwnersHost(service.owner, new URL(address).hostname)) continue;
    problems.push({ code: 'address-not-of-the-owner', where, detail: address });
  }
  return problems;
}

/**
 * Tells whether a host is an owner's. An owner's domains are those of its tracked services, worked out when it is first asked
 * for, and those that `others` names.
 */
export function hostsOfOwners(
  { services, families }: { services: readonly TrackedService[]; families: TldFamilies },
  others: Partial<Record<string, string[]>>,
): (owner: string, host: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  const hostsOfOwner = (owner: string) => {
    const owned = services.filter((service) => service.owner === owner);
    return new Set([...owned.flatMap((service) => hostsOf(service, families)), ...(others[owner] ?? [])]);
  };
  return (owner, host) => {
    const hosts = known.get(owner) ?? hostsOfOwner(owner);
    known.set(owner, hosts);
    return hosts.has(host) || hosts.has(domainOf(host) ?? host);
  };
}

/** The hosts of its patterns, and the domains that they are on: carrd.co alone is Carrd's, what is below is its authors'. */
function hostsOf({ match, tldFamily }: TrackedService, families: TldFamilies): string[] {
  const endings = families.get(tldFamily ?? '') ?? [];
  const hosts = match.flatMap((pattern) => {
    const host = parseMatchPattern(pattern)?.host;
    if (host === undefined) return [];
    return host.endsWith(familyLabel) ? endings.map((ending) => host.replace(familyLabel, ending)) : [host];
  });
  return hosts.flatMap((host) => [host, domainOf(host) ?? host]);
}

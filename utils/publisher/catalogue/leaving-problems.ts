import { familyLabel, parseMatchPattern } from '../../core/catalogue/match-pattern';
import type { TldFamilies } from '../../core/catalogue/tld-families';
import type { Problem } from '../../core/problem';
import { domainOf } from './domain-of';
import type { AccountClosing, Leaving } from './leaving';
import type { TrackedService } from './tracked-service';

/**
 * What does not fit with the rest: no such service or account, or an address that is not the owner's. An owner's
 * domains are those of its tracked services, and those that `others` names.
 */
export function leavingProblems(
  { id, closed, closeAccount, export: taken }: Leaving,
  accounts: ReadonlyMap<string, AccountClosing>,
  { services, families }: { services: readonly TrackedService[]; families: TldFamilies },
  others: Partial<Record<string, string[]>>,
): Problem[] {
  const where = `leaving/${id}`;
  const service = services.find((one) => one.id === id);
  if (!service) return [{ code: 'service-unknown', where }];
  const problems: Problem[] = [];
  if (closed && !service.legacy) problems.push({ code: 'closed-but-not-legacy', where });
  if (service.legacy && closeAccount !== undefined) problems.push({ code: 'account-of-a-closed-service', where });
  const closing = typeof closeAccount === 'string' ? accounts.get(closeAccount) : closeAccount;
  if (closeAccount !== undefined && !closing) problems.push({ code: 'account-unknown', where });
  const owned = services.filter(({ owner }) => owner === service.owner);
  const hosts = new Set([...owned.flatMap((one) => hostsOf(one, families)), ...(others[service.owner] ?? [])]);
  for (const address of [closing?.url, taken?.url]) {
    if (address === undefined || isOnOneOf(hosts, new URL(address).hostname)) continue;
    problems.push({ code: 'address-not-of-the-owner', where, detail: address });
  }
  return problems;
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

const isOnOneOf = (hosts: ReadonlySet<string>, host: string) => hosts.has(host) || hosts.has(domainOf(host) ?? host);

import { parseAccount, parseLeaving, type AccountClosing, type Leaving } from '../../utils/core/catalogue/leaving';
import { familyLabel, parseMatchPattern } from '../../utils/core/catalogue/match-pattern';
import type { TrackedService } from '../../utils/core/catalogue/tracked-service';
import type { Parsed, Problem } from '../../utils/core/problem';
import ownerDomains from '../owner-domains.json' with { type: 'json' };
import { domainOf } from '../registry/domain-of';
import { idsIn, readCatalogueSources, readJson } from './compile-catalogue';

/** What people wrote on leaving, with all that is wrong with it. */
interface LeavingSources {
  leaving: Leaving[];
  accounts: Map<string, AccountClosing>;
  problems: Problem[];
}

/** How one leaves tracked services, as it travels in the package; accounts that several share stand in it once. */
interface CompiledLeaving {
  accounts: Record<string, AccountClosing>;
  services: Record<string, Omit<Leaving, 'id'>>;
}

/** data/leaving and data/accounts, read and compared with the services, in the order of their ids. */
export function readLeavingSources(): LeavingSources {
  const problems: Problem[] = [];
  const noted = <Value>(parsed: Parsed<Value>): Value => {
    problems.push(...parsed.problems);
    return parsed.value;
  };
  const read = <Entry>(folder: string, parse: (id: string, json: unknown) => Parsed<Entry | undefined>) =>
    idsIn(folder).flatMap((id) => noted(parse(id, noted(readJson(`${folder}/${id}`)))) ?? []);
  const leaving = read('leaving', parseLeaving);
  const accounts = new Map(
    idsIn('accounts').flatMap((id) => {
      const account = noted(parseAccount(id, noted(readJson(`accounts/${id}`))));
      return account ? [[id, account] as const] : [];
    }),
  );
  const { services } = readCatalogueSources();
  const told = (one: Leaving) => leavingProblems(one, accounts, services, ownerDomains);
  return { leaving, accounts, problems: [...problems, ...leaving.flatMap(told), ...idleAccounts(accounts, leaving)] };
}

/**
 * What does not fit with the rest: no such service or account, or an address that is not the owner's. An owner's
 * domains are those of its tracked services, and those that `others` names.
 */
export function leavingProblems(
  { id, closed, closeAccount, export: taken }: Leaving,
  accounts: ReadonlyMap<string, AccountClosing>,
  services: readonly TrackedService[],
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
  const hosts = new Set([...owned.flatMap(hostsOf), ...(others[service.owner] ?? [])]);
  for (const address of [closing?.url, taken?.url]) {
    if (address === undefined || isOnOneOf(hosts, new URL(address).hostname)) continue;
    problems.push({ code: 'address-not-of-the-owner', where, detail: address });
  }
  return problems;
}

/** The hosts of its patterns, and the domains that they are on: carrd.co alone is Carrd's, what is below is its authors'. */
function hostsOf({ match }: TrackedService): string[] {
  const hosts = match.flatMap((pattern) => parseMatchPattern(pattern)?.host.replace(familyLabel, 'com') ?? []);
  return hosts.flatMap((host) => [host, domainOf(host) ?? host]);
}

const isOnOneOf = (hosts: ReadonlySet<string>, host: string) => hosts.has(host) || hosts.has(domainOf(host) ?? host);

function idleAccounts(accounts: ReadonlyMap<string, AccountClosing>, leaving: readonly Leaving[]): Problem[] {
  const shared = (id: string) => leaving.filter(({ closeAccount }) => closeAccount === id).length > 1;
  return [...accounts.keys()]
    .filter((id) => !shared(id))
    .map((id) => ({ code: 'account-not-shared', where: `accounts/${id}` }));
}

/** The file for the package. Throws the list of all problems when there is one: bad data is not shipped. */
export function compiledLeaving(): CompiledLeaving {
  const { leaving, accounts, problems } = readLeavingSources();
  if (problems.length > 0) {
    const lines = problems.map(({ where, code, detail = '' }) => `  data/${where}.json: ${code} ${detail}`);
    throw new Error(`What is told on leaving has problems:\n${lines.join('\n')}`);
  }
  return {
    accounts: Object.fromEntries(accounts),
    services: Object.fromEntries(leaving.map(({ id, ...rest }) => [id, withoutNote(rest)])),
  };
}

/** A note is for those who look after data/, and is not shown. */
function withoutNote(leaving: Omit<Leaving, 'id'>): Omit<Leaving, 'id'> {
  if (!leaving.export) return leaving;
  const { note: _, ...shown } = leaving.export;
  return { ...leaving, export: shown };
}

import ownerDomains from '../../../data/owner-domains.json' with { type: 'json' };
import type { Parsed, Problem } from '../../core/problem';
import { parseAccount, parseLeaving, type AccountClosing, type Leaving } from './leaving';
import { hostsOfOwners, leavingProblems } from './leaving-problems';
import { idsIn, readCatalogueFiles, readJson } from './read-catalogue';

/** What people wrote on leaving, with all that is wrong with it. */
interface LeavingSources {
  leaving: Leaving[];
  accounts: Map<string, AccountClosing>;
  problems: Problem[];
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
  const catalogue = readCatalogueFiles();
  const isOwnersHost = hostsOfOwners(catalogue, ownerDomains);
  const told = (one: Leaving) => leavingProblems(one, accounts, catalogue.services, isOwnersHost);
  return { leaving, accounts, problems: [...problems, ...leaving.flatMap(told), ...idleAccounts(accounts, leaving)] };
}

function idleAccounts(accounts: ReadonlyMap<string, AccountClosing>, leaving: readonly Leaving[]): Problem[] {
  const shared = (id: string) => leaving.filter(({ closeAccount }) => closeAccount === id).length > 1;
  return [...accounts.keys()]
    .filter((id) => !shared(id))
    .map((id) => ({ code: 'account-not-shared', where: `accounts/${id}` }));
}

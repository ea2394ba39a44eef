import type { Candidate } from '../registry/candidate';
import { gapOf, type Gap } from '../suggest/gap';
import type { Circumstances } from '../suggest/circumstances';
import { suggest } from '../suggest/suggest';
import { isWithinReach, type Suggestion } from '../suggest/suggestion';

/**
 * What a host offers for a kind: `sure` it offers it, and whoever arrives may use it as far as is published · `limited` it
 * offers it, to members or clients, or not now · `possible` its software could, or its name alone speaks of it ·
 * `unlisted` the list knows of nothing.
 */
export type Offered = { offer: 'sure' | 'limited' | 'possible'; best: Suggestion } | { offer: 'unlisted' };

/** A service that somebody uses, and what they mainly use it for. */
interface Used {
  name: string;
  kind: string;
}

interface CompareRow {
  kind: string;
  /** Names of the services that are used for it. */
  services: string[];
  /** By the host's id; each of the hosts compared has one. */
  offers: ReadonlyMap<string, Offered>;
  /** Where none of the hosts surely offers it: who else does, if anybody. */
  elsewhere?: Gap;
}

export interface Comparison {
  /** One for each kind that is used, in the order in which it comes. */
  rows: CompareRow[];
  /** By the host's id: of how many of the services used it surely offers the equivalent. Silence counts for nothing. */
  covers: ReadonlyMap<string, number>;
}

/** Hosts side by side for what somebody uses. `candidates`: what members offer, by kind. */
export function compare(
  hosts: readonly string[],
  used: readonly Used[],
  candidates: ReadonlyMap<string, Candidate[]>,
  circumstances: Circumstances,
): Comparison {
  const kinds = [...new Set(used.map(({ kind }) => kind))];
  const rows = kinds.map((kind): CompareRow => {
    const ranked = suggest(kind, candidates.get(kind) ?? [], circumstances);
    const offers = new Map(hosts.map((host) => [host, offeredBy(host, ranked)]));
    const services = used.filter((one) => one.kind === kind).map(({ name }) => name);
    const isCovered = [...offers.values()].some(({ offer }) => offer === 'sure');
    const elsewhere = isCovered ? undefined : gapOf(ranked, { isTownChosen: circumstances.place !== undefined });
    return { kind, services, offers, elsewhere };
  });
  const coveredBy = (host: string) => rows.filter(({ offers }) => offers.get(host)?.offer === 'sure');
  const count = (host: string) => coveredBy(host).reduce((sum, { services }) => sum + services.length, 0);
  return { rows, covers: new Map(hosts.map((host) => [host, count(host)])) };
}

function offeredBy(host: string, ranked: readonly Suggestion[]): Offered {
  const own = ranked.filter(({ organization }) => organization === host);
  // What may be used by members only ranks before what may not be there at all.
  const best = own.find(isWithinReach) ?? own.find(({ certain }) => certain) ?? own[0];
  if (!best) return { offer: 'unlisted' };
  if (!best.certain) return { offer: 'possible', best };
  return { offer: isWithinReach(best) ? 'sure' : 'limited', best };
}

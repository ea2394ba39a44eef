import { roundedKm } from '../place/distance';
import type { Candidate } from '../registry/candidate';
import { fairTurn } from './fair-turn';
import type { Circumstances } from './circumstances';
import { suggest } from './suggest';
import { isWithinReach, type Suggestion } from './suggestion';

/** A host at which somebody can do several of the things for which they use a service each today. */
export interface HostForAll {
  organization: string;
  organizationName: string;
  /** The town, as the host writes it. */
  address?: string;
  /** Undefined when the host publishes no coordinates, or no town was chosen. */
  distanceKm?: number;
  /** For each kind that it covers its best offer, in the order in which the kinds were asked for. */
  offers: Suggestion[];
  /** How many of the kinds asked for it covers. */
  covers: number;
  /** How many were asked for. */
  of: number;
}

/** The host itself, and two others for whom it is not the right one. */
const mostHosts = 3;

/**
 * Which host offers the most of what somebody uses: the first host and the next two; none where nobody offers anything.
 *
 * `kinds` has the kind of each service that is used, so a kind for which two services are used stands there twice, and
 * counts twice. A host covers a kind if it surely offers it and, as far as is known, somebody who arrives now can use it
 * (`usable` or `unstated`; see availability.ts): what may not be switched on, is for members only, full or closed counts
 * for nothing. Who covers more comes first; then who is nearer, to the kilometre, and who gives no place last; then the
 * fair turn of this install and day, so that no host is always first.
 */
export function oneHostForAll(
  kinds: readonly string[],
  candidates: ReadonlyMap<string, Candidate[]>,
  circumstances: Circumstances,
): HostForAll[] {
  const hosts = new Map<string, Suggestion[]>();
  for (const kind of new Set(kinds)) {
    for (const offer of suggest(kind, candidates.get(kind) ?? [], circumstances).filter(isWithinReach)) {
      const offers = hosts.get(offer.organization) ?? [];
      if (offers.at(-1)?.kind !== kind) hosts.set(offer.organization, [...offers, offer]); // its best comes first
    }
  }
  const ranked = [...hosts.values()].map((offers) => hostOf(offers, kinds));
  const turn = ({ organization }: HostForAll) => fairTurn(circumstances.seed, organization);
  const kilometre = (host: HostForAll) => roundedKm(host.distanceKm);
  ranked.sort(
    (a, b) =>
      b.covers - a.covers ||
      (kilometre(a) === kilometre(b) ? 0 : kilometre(a) - kilometre(b)) || // Infinity - Infinity is no number
      turn(a) - turn(b),
  );
  return ranked.slice(0, mostHosts);
}

function hostOf(offers: Suggestion[], kinds: readonly string[]): HostForAll {
  const { organization, organizationName, address, distanceKm } = offers[0]!;
  const covered = new Set(offers.map(({ kind }) => kind));
  const covers = kinds.filter((kind) => covered.has(kind)).length;
  return { organization, organizationName, address, distanceKm, offers, covers, of: kinds.length };
}

import type { Place } from '../place/place';
import { availabilities, availabilityOf, type Availability } from './availability';
import type { Candidate } from '../registry/candidate';
import { distanceTo, roundedKm } from '../place/distance';
import { fairTurn } from './fair-turn';
import { lastSeenLongAgo } from './last-seen';

/** A service proposed here, with its distance and the reason for its rank. */
export interface Suggestion extends Candidate {
  kind: string;
  /** Undefined when the host publishes no coordinates, or no town was chosen. */
  distanceKm?: number;
  availability: Availability;
  /** The year in which it was last seen, if that is long ago. */
  lastSeen?: string;
}

export interface Circumstances {
  /** The person's town, if one was chosen. */
  place?: Place;
  /** YYYY-MM-DD */
  today: string;
  /** Constant for one install and one day. */
  seed: string;
}

/**
 * The candidates of one kind in the order in which they are shown: usable by you now, then nearer, then fewer steps to get
 * in, then seen lately, or else later, then by fair turn. What a host may not have switched on comes after all that is
 * surely offered, and what only a name suggests after that. A host that gives no coordinates comes after the located ones
 * of its group.
 */
export function suggest(kind: string, candidates: Candidate[], circumstances: Circumstances): Suggestion[] {
  const { place, today, seed } = circumstances;
  const ranked = candidates.map((candidate) => {
    const availability = availabilityOf(candidate, today);
    const distance = place && distanceTo(place, candidate);
    // The candidate comes last: adding to a copy that has all its fields costs fifteen times as much in V8.
    const lastSeen = lastSeenLongAgo(candidate, today);
    const suggestion: Suggestion = { kind, distanceKm: distance, availability, lastSeen, ...candidate };
    return {
      suggestion,
      group: groupOf(suggestion),
      kilometre: roundedKm(distance),
      steps: stepsInto(candidate),
      turn: fairTurn(seed, candidate.service),
    };
  });
  ranked.sort(
    (a, b) =>
      a.group - b.group ||
      (a.kilometre === b.kilometre ? 0 : a.kilometre - b.kilometre) ||
      a.steps - b.steps ||
      seenIn(b.suggestion) - seenIn(a.suggestion) || // of two seen since NaN, which decides nothing
      a.turn - b.turn,
  );
  return ranked.map(({ suggestion }) => suggestion);
}

/**
 * How many of the suggestions can surely be used now; a service that serves two kinds counts once. Where nobody says who
 * may register, that counts for nothing.
 */
export function countUsable(suggestions: Suggestion[]): number {
  const usable = suggestions.filter(({ certain, availability }) => certain && availability === 'usable');
  return new Set(usable.map(({ service }) => service)).size;
}

/** Surely offered, and nothing that is published speaks against somebody who arrives now. */
export function isWithinReach({ certain, availability }: Suggestion): boolean {
  return certain && (availability === 'usable' || availability === 'unstated');
}

/** The year in which a service was last seen, if that is long ago; Infinity for what was seen since, or nobody says when. */
export function seenIn({ lastSeen }: Pick<Suggestion, 'lastSeen'>): number {
  return lastSeen === undefined ? Infinity : Number(lastSeen);
}

/** What stands between a person and a service that can be used: 0 nothing, 1 an account, 2 or 3 it has to be found first. */
export function stepsInto({ entry, registration }: Pick<Candidate, 'entry' | 'registration'>): number {
  const needsAccount = registration.includes('Free') && !registration.includes('None');
  return (entry ? 2 : 0) + Number(needsAccount);
}

function groupOf({ certain, byName, availability }: Suggestion): number {
  const doubt = certain ? 0 : byName ? 2 : 1;
  return availabilities.indexOf(availability) + doubt * availabilities.length;
}

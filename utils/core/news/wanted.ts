import type { Candidate } from '../registry/candidate';
import type { Circumstances } from '../suggest/circumstances';
import { suggest } from '../suggest/suggest';
import { isWithinReach } from '../suggest/suggestion';
import type { News } from './news';

/** A kind of which somebody asked to be told when it is offered, by whomever or no farther than so many km. */
export interface Wanted {
  kind: string;
  withinKm?: number;
}

/** The wishes in what is stored; undefined when it is no list. One that does not fit costs itself. */
export function readWanted(stored: unknown): Wanted[] | undefined {
  if (!Array.isArray(stored)) return undefined;
  return stored.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return [];
    const { kind, withinKm } = one as Partial<Record<keyof Wanted, unknown>>;
    if (typeof kind !== 'string' || !/^[a-z0-9-]{1,40}$/.test(kind)) return [];
    if (withinKm === undefined) return [{ kind }];
    return typeof withinKm === 'number' && withinKm > 0 && withinKm <= 20_000 ? [{ kind, withinKm }] : [];
  });
}

/**
 * The first service that fulfils a wish: surely offered, usable by whoever arrives as far as is published, and near enough
 * where a distance was given. Undefined where nobody does, and where a distance was given and no town is known.
 */
function fulfilled({ kind, withinKm }: Wanted, candidates: Candidate[], circumstances: Circumstances) {
  return suggest(kind, candidates, circumstances).find(
    (suggestion) =>
      isWithinReach(suggestion) &&
      (withinKm === undefined || (suggestion.distanceKm !== undefined && suggestion.distanceKm <= withinKm)),
  );
}

/** Which wishes a new list fulfils, as news with the proposal; `created` is the list's. */
export function offersWanted(
  wanted: readonly Wanted[],
  candidatesOf: (kind: string) => Candidate[],
  circumstances: Circumstances,
  created: { before: string; after: string },
): News[] {
  return wanted.flatMap((wish) => {
    const offer = fulfilled(wish, candidatesOf(wish.kind), circumstances);
    if (!offer) return [];
    return {
      id: ['offered', wish.kind, wish.withinKm, created.after].filter(Boolean).join(' '),
      change: 'offered' as const,
      subject: offer.service,
      name: offer.name,
      organizationName: offer.organizationName,
      value: wish.kind,
      before: { date: created.before.slice(0, 'YYYY-MM-DD'.length) },
      after: { date: created.after.slice(0, 'YYYY-MM-DD'.length), source: offer.url },
    };
  });
}

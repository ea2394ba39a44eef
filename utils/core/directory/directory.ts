import { foldName } from '../place/fold-name';
import type { CataloguedKind } from '../catalogue/compiled-catalogue';
import type { Suggestion } from '../suggest/suggestion';

/** A member, as it is known whether it offers something or not. */
export interface Member {
  id: string;
  name: string;
  /** Its town. */
  address?: string;
  /** Department, province, canton of its town. */
  region?: string;
  countryCode?: string;
  /** Degrees, WGS 84; absent where it publishes none. */
  latitude?: number;
  longitude?: number;
  /** Undefined where it publishes no coordinates, or no town was chosen. */
  distanceKm?: number;
}

/** A service with all that it serves: one suggestion a kind, what it surely serves first. */
export interface Listed {
  suggestions: Suggestion[];
  /** All that one may type to find it, folded. */
  words: string;
}

export interface Host extends Member {
  services: Listed[];
  /** Its own name and place, folded. */
  words: string;
}

/** Each member with its services, both in the order in which they come. `suggestions`: of all kinds, each kind ranked. */
export function directoryOf(
  members: readonly Member[],
  suggestions: readonly Suggestion[],
  kindOf: (id: string) => CataloguedKind | undefined,
): Host[] {
  const foldAll = foldingOnce();
  const hosts = new Map<string, Map<string, Suggestion[]>>(members.map(({ id }) => [id, new Map()]));
  for (const suggestion of suggestions) {
    const services = hosts.get(suggestion.organization);
    const others = services?.get(suggestion.service);
    if (others) others.push(suggestion);
    else services?.set(suggestion.service, [suggestion]);
  }
  return members.map((member) => {
    const services = [...(hosts.get(member.id)?.values() ?? [])].map((served): Listed => {
      const ofKinds = served.toSorted((a, b) => Number(b.certain) - Number(a.certain));
      const kinds = ofKinds.flatMap(({ kind }) => kindOf(kind) ?? []);
      const [{ name, software } = { name: '', software: '' }] = ofKinds;
      return { suggestions: ofKinds, words: foldAll([name, software, ...kinds.flatMap(({ fr, en }) => [fr, en])]) };
    });
    const { name, address, region } = member;
    return { ...member, services, words: foldAll([name, address, region]) };
  });
}

/** Folds names for the search, each of them once: ten thousand services share some hundred kinds and software. */
function foldingOnce(): (names: readonly (string | undefined)[]) => string {
  const known = new Map<string, string>();
  const folded = (name: string) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const now = foldName(name);
    known.set(name, now);
    return now;
  };
  return (names) =>
    names
      .map((name) => (name ? folded(name) : ''))
      .filter(Boolean)
      .join(' ');
}

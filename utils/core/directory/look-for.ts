import { foldName } from '../place/fold-name';
import { openingOf } from '../suggest/opening';
import type { Suggestion } from '../suggest/suggestion';
import type { Host, Listed } from './directory';
import type { Wish } from './wish';

/** What a host does not publish, so that nobody knows whether it fits. */
export const silences = ['services', 'kind', 'account', 'open'] as const;
export type Silence = (typeof silences)[number];

export interface Found {
  host: Host;
  /** Those of its services that fit, or may fit. */
  services: Listed[];
}

/** Hosts that fit, and by what they do not publish those that may. */
interface Looked {
  fitting: Found[];
  below: Record<Silence, Found[]>;
}

/** The kinds of a tracked service that is to be left. */
type KindsOf = (service: string) => readonly string[];

type Verdict = Silence | 'fits' | 'fails';

/**
 * The hosts that fit a wish, in their order; those that only keep silent on what is asked come apart, by what they do not
 * publish. Nobody is left out but who surely does not fit. `mine`: ids of the services that are watched.
 */
export function lookFor(
  hosts: readonly Host[],
  wish: Wish,
  { kindsOf, mine }: { kindsOf: KindsOf; mine: readonly string[] },
): Looked {
  const typed = foldName(wish.text).split(' ').filter(Boolean);
  const asked: (readonly string[])[] = [];
  if (wish.kind !== undefined) asked.push([wish.kind]);
  if (wish.instead !== undefined) asked.push(kindsOf(wish.instead));
  const toLeave = wish.mine ? mine.map(kindsOf).filter(({ length }) => length > 0) : [];
  const found: Looked = { fitting: [], below: { services: [], kind: [], account: [], open: [] } };
  for (const host of hosts) {
    const named = servicesNamed(host, typed);
    if (!named) continue;
    const judged = named.map((service) => ({ service, verdict: verdictOn(service.suggestions, asked, wish) }));
    const services = judged.filter(({ verdict }) => verdict !== 'fails').map(({ service }) => service);
    const verdicts = judged.map(({ verdict }) => verdict);
    const verdict = worse(bestOf(host, verdicts, wish), leaves(host, toLeave));
    if (verdict === 'fits') found.fitting.push({ host, services: servicesOf(judged, 'fits') });
    else if (verdict !== 'fails') found.below[verdict].push({ host, services });
  }
  return found;
}

const servicesOf = (judged: { service: Listed; verdict: Verdict }[], wanted: Verdict) =>
  judged.filter(({ verdict }) => verdict === wanted).map(({ service }) => service);

/** All services of a host that has every word in its own name or place, else those that bring the rest; undefined: none. */
function servicesNamed({ words, services }: Host, typed: readonly string[]): Listed[] | undefined {
  const rest = typed.filter((word) => !words.includes(word));
  if (rest.length === 0) return services;
  const named = services.filter((service) => rest.every((word) => service.words.includes(word)));
  return named.length > 0 ? named : undefined;
}

/** A service serves what is asked by one of its kinds; surely, or if its host switched that on. */
function verdictOn(suggestions: readonly Suggestion[], asked: readonly (readonly string[])[], wish: Wish): Verdict {
  const fitting = suggestions.filter(({ kind }) => asked.every((kinds) => kinds.includes(kind)));
  const [first] = fitting;
  if (!first) return 'fails';
  const serves: Verdict = asked.length === 0 || fitting.some(({ certain }) => certain) ? 'fits' : 'kind';
  return worse(serves, worse(wish.noAccount ? onAccount(first) : 'fits', wish.openNow ? onOpen(first) : 'fits'));
}

function onAccount(suggestion: Suggestion): Verdict {
  const { needs } = openingOf(suggestion, (count) => new Uint8Array(count));
  return needs === 'nothing' ? 'fits' : needs === 'unknown' || needs === 'unclear' ? 'account' : 'fails';
}

function onOpen({ availability }: Suggestion): Verdict {
  return availability === 'usable' ? 'fits' : availability === 'unstated' ? 'open' : 'fails';
}

/** What speaks best for a host; of one of which no service is known, it is not known either. */
function bestOf({ services }: Host, verdicts: readonly Verdict[], wish: Wish): Verdict {
  if (services.length === 0) return wish.kind || wish.instead || wish.noAccount || wish.openNow ? 'services' : 'fits';
  return verdicts.reduce<Verdict>((best, each) => (rank(each) < rank(best) ? each : best), 'fails');
}

/** Whether a host has something for each of the services that are to be left. */
function leaves({ services }: Host, toLeave: readonly (readonly string[])[]): Verdict {
  if (toLeave.length > 0 && services.length === 0) return 'services';
  const served = services.flatMap(({ suggestions }) => suggestions);
  return toLeave
    .map((kinds): Verdict => {
      const fitting = served.filter(({ kind }) => kinds.includes(kind));
      return fitting.some(({ certain }) => certain) ? 'fits' : fitting.length > 0 ? 'kind' : 'fails';
    })
    .reduce(worse, 'fits');
}

const rank = (verdict: Verdict) => ['fits', 'account', 'open', 'kind', 'services', 'fails'].indexOf(verdict);

function worse(a: Verdict, b: Verdict): Verdict {
  return rank(a) < rank(b) ? b : a;
}

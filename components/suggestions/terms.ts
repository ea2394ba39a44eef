import type { Suggestion } from '../../utils/core/suggest/suggestion';
import { isNear } from '../../utils/core/place/distance';
import type { Reason } from '../../utils/core/suggest/why-first';
import { translate } from '../../utils/browser/translate';
import { dateInSentence, dateInWords, distanceInWords } from '../page/format';

/** Who may use a service: by its host's word, else by what its software is known for, else that nobody says. */
export function termsOf({ registration, known }: Suggestion): string[] {
  if (registration.length > 0) return registration.map((word) => translate(`registration_${word}`));
  switch (known?.account) {
    case 'never':
    case 'optional':
      return [translate(`account_${known.account}`, { software: known.name })];
    case 'always':
      return [translate('account_always')];
    default:
      return [translate('registrationUnknown')];
  }
}

/** What speaks against a service, or has to be known of it before, in the order in which it matters. */
export function cautionsOf(suggestion: Suggestion): string[] {
  const { load, status, probe, staleSince, lastSeen, byName, certain, entry, known } = suggestion;
  const said: string[] = [];
  if (load && load !== 'OPEN') said.push(translate(`load_${load}`));
  if (status && status !== 'OK' && status !== 'VOID') said.push(translate(`status_${status}`));
  if (probe?.reachable === false) said.push(translate('unreachableOn', { date: dateInWords(probe.date) }));
  if (staleSince) said.push(translate('staleSince', { date: dateInWords(staleSince) }));
  if (lastSeen) said.push(translate('lastSeen', { year: lastSeen }));
  if (byName) said.push(translate('byName'));
  else if (!certain) said.push(translate('ifEnabledHere'));
  if (entry === 'page') said.push(translate('entryPage'));
  if (known?.ended) said.push(endOf(known.name, known.ended));
  if (known?.notFree) said.push(translate('software_notFree', { software: known.name }));
  return said;
}

/** Where its host is: near, or the nearest although far; undefined where nothing is known and nobody asked. */
export function placeOf({ address, distanceKm }: Suggestion, isTownChosen: boolean, why?: Reason): string | undefined {
  const place = isTownChosen ? [address, distanceInWords(distanceKm)].filter(Boolean).join(', ') : address;
  return place && why === 'nearest' && !isNear({ distanceKm }) ? translate('nearestIs', { place }) : place;
}

/** Why it stands first, in half a sentence; empty where that is said already. */
export function reasonOf({ availability, distanceKm, entry }: Suggestion, why: Reason | undefined): string {
  const said = [
    availability === 'usable' && !entry && translate('usableNow'),
    why && (why !== 'nearest' || isNear({ distanceKm })) && translate(`why_${why}`),
  ];
  return said.filter(Boolean).join(', ');
}

function endOf(software: string, { since, successor }: { since: string; successor?: string }): string {
  const date = dateInSentence(since);
  return successor === undefined
    ? translate('software_ended', { software, date })
    : translate('software_endedAndFollowed', { software, date, successor });
}

import type { Place } from '../place/place';
import type { SyncPeriod } from '../settings';
import type { Choices } from './choices';

/** What an import would change, one thing each. */
export type Difference =
  | { what: 'place'; before: Place | undefined; after: Place }
  | { what: 'paused'; after: boolean }
  | { what: 'syncPeriod'; before: SyncPeriod; after: SyncPeriod }
  | { what: 'labelled' | 'allCountries'; after: boolean }
  | { what: 'services' | 'notNow' | 'stars' | 'wanted' | 'wayOut'; more: string[]; fewer: string[] };

/** What becomes different where these choices take the place of those; nothing for what the file does not state. */
export function differences(now: Choices, next: Partial<Choices>): Difference[] {
  const found: Difference[] = [];
  const { place, watch, notNow, paused, syncPeriod, stars, wanted, wayOut } = next;
  if (place && JSON.stringify(place) !== JSON.stringify(now.place)) {
    found.push({ what: 'place', before: now.place, after: place });
  }
  if (watch) {
    found.push(...listed('services', now.watch.services, watch.services));
    for (const what of ['labelled', 'allCountries'] as const) {
      if (watch[what] !== now.watch[what]) found.push({ what, after: watch[what] });
    }
  }
  if (notNow) found.push(...listed('notNow', entries(now.notNow), entries(notNow), (entry) => entry.split(' ')[0]!));
  if (stars) found.push(...listed('stars', now.stars, stars));
  if (wanted) found.push(...listed('wanted', wishes(now.wanted), wishes(wanted), (wish) => wish.split(' ')[0]!));
  if (wayOut) found.push(...listed('wayOut', ways(now.wayOut), ways(wayOut), (entry) => entry.split(' ')[0]!));
  if (paused !== undefined && paused !== now.paused) found.push({ what: 'paused', after: paused });
  if (syncPeriod && syncPeriod !== now.syncPeriod) {
    found.push({ what: 'syncPeriod', before: now.syncPeriod, after: syncPeriod });
  }
  return found;
}

const entries = (record: Record<string, string>) => Object.entries(record).map((entry) => entry.join(' '));
const wishes = (all: Choices['wanted']) => all.map(({ kind, withinKm = '' }) => `${kind} ${withinKm}`.trim());

const ways = (all: Choices['wayOut']) => Object.entries(all).map(([id, way]) => `${id} ${JSON.stringify(way)}`);

function listed(
  what: 'services' | 'notNow' | 'stars' | 'wanted' | 'wayOut',
  before: string[],
  after: string[],
  idOf = (entry: string) => entry,
): Difference[] {
  const missingIn = (all: string[], others: string[]) => {
    const known = new Set(others);
    return all.filter((entry) => !known.has(entry)).map(idOf);
  };
  const [more, fewer] = [missingIn(after, before), missingIn(before, after)];
  return more.length + fewer.length > 0 ? [{ what, more, fewer }] : [];
}

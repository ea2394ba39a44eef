import type { Settings } from '../settings';
import type { Place } from '../place/place';

export interface Circumstances {
  /** The person's town, if one was chosen. */
  place?: Place;
  /** YYYY-MM-DD */
  today: string;
  /** Constant for one install and one day. */
  seed: string;
}

/** Under which circumstances suggestions are ranked: the person's town, the local day, and this install's turn of it. */
export function circumstancesOf(settings: Pick<Settings, 'place' | 'seed'>, now: Date): Circumstances {
  const today = localDay(now);
  return { place: settings.place, today, seed: `${settings.seed} ${today}` };
}

/** YYYY-MM-DD where the person is. */
export function localDay(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${String(now.getFullYear()).padStart(4, '0')}-${month}-${day}`;
}

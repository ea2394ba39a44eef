import type { Settings } from '../settings';
import { openOrigins } from './watch-choice';

/**
 * Whether we notify somebody on a service, and if not, why: `withheld`, the person chose it and the browser lets us into
 * none of its sites; `private`, in a private window nothing is kept.
 */
export type WatchState = 'watched' | 'not-watched' | 'withheld' | 'paused' | 'private';

/** What the browser says: the origins of the service, those that it lets us into, and the kind of window. */
interface Access {
  origins: string[];
  granted: string[];
  isPrivate: boolean;
}

/** The state of one tracked service, by its id. */
export function watchStateOf(
  serviceId: string,
  { paused, watch }: Pick<Settings, 'paused' | 'watch'>,
  { origins, granted, isPrivate }: Access,
): WatchState {
  if (isPrivate) return 'private';
  if (paused) return 'paused';
  if (!watch.services.includes(serviceId)) return 'not-watched';
  return openOrigins(origins, granted).length > 0 ? 'watched' : 'withheld';
}

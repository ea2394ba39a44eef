import type { Catalogue } from '../catalogue/catalogue';
import type { WatchChoice } from '../settings';
import { choiceOf, isGranted, openOrigins, originsOfChoice } from './watch-choice';

/** What the browser gives of the sites of a service: all of them, some of them, or none. */
export type Access = 'granted' | 'partly' | 'withheld';

/** What it gives of a service, by its id; undefined for one that was not asked for, or that is in no catalogue any more. */
export function accessTo(
  id: string,
  { services, allCountries }: WatchChoice,
  catalogue: Catalogue,
  granted: string[],
): Access | undefined {
  const origins = originsOfChoice(choiceOf(id, allCountries), catalogue, []);
  if (!services.includes(id) || origins.length === 0) return undefined;
  if (origins.every((origin) => isGranted(origin, granted))) return 'granted';
  return openOrigins(origins, granted).length > 0 ? 'partly' : 'withheld';
}

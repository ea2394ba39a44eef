import { isGranted, originsOfChoice } from '../../utils/core/watch';
import { readChoosable } from '../../utils/browser/read-registry';
import { readSettings } from '../../utils/browser/settings-store';
import { grantedOrigins } from '../../utils/browser/sites-permission';
import { watchOrigins } from '../../utils/browser/watch-script';
import { commitPending, giveBackSurplus } from './watch-choice';

let last = Promise.resolve();

/**
 * Makes what runs in the browser equal to what the person chose and the browser grants. Safe to call at any time and
 * any number of times; calls follow one another.
 */
export function watchSites(): Promise<void> {
  last = last.then(reconcile).catch((error: unknown) => console.warn('Chatière: sites could not be watched', error));
  return last;
}

async function reconcile(): Promise<void> {
  await commitPending();
  await giveBackSurplus();
  const settings = await readSettings();
  const [{ catalogue, memberHosts }, granted] = await Promise.all([readChoosable(), grantedOrigins()]);
  const { watched: services, watchLabelled: labelled, allCountries } = settings;
  const chosen = settings.paused ? [] : originsOfChoice({ services, labelled, allCountries }, catalogue, memberHosts);
  await watchOrigins(chosen.filter((origin) => isGranted(origin, granted)));
}

import { openOrigins, originsOfChoice, watchedServices } from '../../utils/core/watch/watch-choice';
import { readChoosable } from '../../utils/browser/registry/read-choosable';
import { readSettings } from '../../utils/browser/settings/settings-store';
import { grantedOrigins } from '../../utils/browser/watch/sites-permission';
import { noteSettled, noteUnsettled, unsettledNote } from '../../utils/browser/watch/unsettled';
import { showLife } from '../../utils/browser/toolbar/toolbar';
import { watchOrigins } from '../../utils/browser/watch/watch-script';
import { commitPending, giveBackSurplus } from './watch-choice';

let running = Promise.resolve();
let waiting: Promise<void> | undefined;
/** Ends once all that was noted until now is stored. */
let noted: Promise<unknown> = Promise.resolve();

/**
 * Makes what runs in the browser equal to what the person chose and the browser grants. Safe to call at any time and
 * any number of times: one run follows another, and calls that wait for the same run share it.
 */
export function watchSites(): Promise<void> {
  // What a page of ours stored, or the browser took back, is known by its event alone. A run begins once the notes of all
  // that share it are stored: one that came later would find nobody to take it back.
  noted = Promise.allSettled([noted, noteUnsettled()]);
  waiting ??= running.then(() => {
    waiting = undefined;
    running = noted
      .then(reconcile)
      .catch((error: unknown) => console.warn('Chatière: sites could not be watched', error));
    return running;
  });
  return waiting;
}

async function reconcile(): Promise<void> {
  await commitPending();
  await giveBackSurplus();
  const note = await unsettledNote();
  const settings = await readSettings();
  const [{ catalogue, memberHosts, news }, granted] = await Promise.all([readChoosable(), grantedOrigins()]);
  const chosen = settings.paused ? [] : originsOfChoice(settings.watch, catalogue, memberHosts);
  await watchOrigins(openOrigins(chosen, granted));
  await showLife({
    isPaused: settings.paused,
    watched: watchedServices(settings.watch, catalogue, granted),
    news: news.length,
  });
  await noteSettled(note, settings);
}

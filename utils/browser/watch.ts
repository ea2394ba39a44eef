import type { WatchChoice } from '../core/watch';
import { ask } from './ask';
import { writeSettings } from './settings-store';
import { requestOrigins } from './sites-permission';

/**
 * Asks to watch what was chosen, with one prompt for exactly the origins that it needs. The wish is stored first and
 * committed when the browser grants it, since the prompt may close the page that asked. Call it within the click.
 */
export async function watch(choice: WatchChoice, origins: string[]): Promise<'watched' | 'refused'> {
  // The prompt must come first: any await before it would end the click in the eyes of the browser.
  const granting = origins.length > 0 ? requestOrigins(origins) : Promise.resolve(true);
  const { services, labelled, allCountries } = choice;
  await writeSettings({ pending: { services, labelled, allCountries } });
  const granted = await granting;
  if (granted) await ask('commitPending', {});
  else await writeSettings({ pending: undefined });
  return granted ? 'watched' : 'refused';
}

import type { WatchChoice } from '../../core/settings';
import { isGranted } from '../../core/watch/watch-choice';
import { demand } from '../messages/ask';
import { writeSettings } from '../settings/settings-store';
import { giveBackOrigins, grantedOrigins, requestOrigins } from './sites-permission';

/**
 * Asks to watch what was chosen, with one prompt for exactly the origins that it needs. The wish is stored first and
 * committed when the browser grants it, since the prompt may close the page that asked. Call it within the click.
 * Rejects when nothing can be stored; what was granted for nothing is then given back.
 */
export async function watch(wish: WatchChoice, origins: string[]): Promise<'watched' | 'refused'> {
  // Nothing is awaited before the prompt: that would end the click in the eyes of the browser.
  const before = grantedOrigins();
  const granting = origins.length > 0 ? requestOrigins(origins) : Promise.resolve(true);
  try {
    await writeSettings({ pending: wish });
  } catch (error) {
    const had = await before;
    if (await granting) await giveBackOrigins(origins.filter((origin) => !isGranted(origin, had)));
    throw error;
  }
  if (!(await granting)) {
    await writeSettings({ pending: undefined });
    return 'refused';
  }
  await demand('commitWatch', wish); // where that fails, the next start of the background does it
  return 'watched';
}

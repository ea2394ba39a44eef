import { ask } from '../messages/ask';
import { requestOrigins } from '../watch/sites-permission';

/**
 * Has the list refreshed, and waits for it. If the browser gives no access to some mirrors yet (`closed`), asks for it
 * first: call it within the click, before any await. Once they are allowed, the background starts by itself, since
 * Firefox's prompt closes a popup.
 */
export async function refreshNow(closed: string[]): Promise<void> {
  if (closed.length > 0) await requestOrigins(closed);
  await ask('syncNow', {});
}

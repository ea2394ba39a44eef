import { ask } from '../messages/ask';
import { requestOrigins } from '../watch/sites-permission';

/**
 * Has the list refreshed, and waits for it. Where the browser does not let us into mirrors yet, `closed`, it asks for
 * them first: call it within the click, before any await. The background starts by itself once they are allowed, since
 * Firefox's prompt closes a popup.
 */
export async function refreshNow(closed: string[]): Promise<void> {
  if (closed.length > 0) await requestOrigins(closed);
  await ask('syncNow', {});
}

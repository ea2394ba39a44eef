import { describePage } from '../../utils/core/page/describe-page';
import { badgeOf, type Badge } from '../../utils/core/page/badge-of';
import { circumstancesOf } from '../../utils/core/suggest/circumstances';
import { isGranted } from '../../utils/core/watch/watch-choice';
import { readRegistry } from '../../utils/browser/registry/read-registry';
import { readSettings } from '../../utils/browser/settings/settings-store';
import { grantedOrigins } from '../../utils/browser/watch/sites-permission';
import { openTabs, showBadge, shownAddress } from '../../utils/browser/toolbar/toolbar';

/** A watched page says where it is: its button shows what we know, unless the tab has moved on meanwhile. */
export async function pageAt({ url }: { url: string }, tabId: number): Promise<void> {
  await showBadgeOf(tabId, url);
}

/** After what is watched has changed, every open tab says anew what it is; one that we may not see says nothing. */
export async function answerOpenTabs(): Promise<void> {
  try {
    await Promise.all((await openTabs()).map(async (tabId) => showBadgeOf(tabId, await watchedAddress(tabId))));
  } catch (error) {
    console.warn('Chatière: the badges of open tabs may be out of date', error);
  }
}

async function showBadgeOf(tabId: number, url: string | undefined): Promise<void> {
  const badge: Badge = url === undefined ? { state: 'none' } : await badgeAt(url);
  if ((await watchedAddress(tabId)) === url) await showBadge(tabId, badge);
  // Answering takes a moment in which the tab can move on; the number must not stay on the next page.
  const shown = await watchedAddress(tabId);
  if (shown !== url) await showBadgeOf(tabId, shown);
}

/** A page that we see only since the button was clicked on it would not tell us when it moves on: it has no badge. */
async function watchedAddress(tabId: number): Promise<string | undefined> {
  const [url, granted] = await Promise.all([shownAddress(tabId), grantedOrigins()]);
  if (!url?.startsWith('https:')) return undefined;
  return isGranted(`https://${new URL(url).hostname}/*`, granted) ? url : undefined;
}

async function badgeAt(url: string): Promise<Badge> {
  const settings = await readSettings();
  if (settings.paused) return { state: 'none' };
  const circumstances = circumstancesOf(settings, new Date());
  const { found } = await readRegistry((reader) => describePage(url, reader, circumstances));
  return badgeOf(found, settings);
}

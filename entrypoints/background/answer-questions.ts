import { describePage } from '../../utils/core/page/describe-page';
import { badgeOf, type Badge } from '../../utils/core/page/badge-of';
import { circumstancesOf } from '../../utils/core/suggest/circumstances';
import { isGranted } from '../../utils/core/watch/watch-choice';
import { readRegistry } from '../../utils/browser/registry/read-registry';
import { rememberedSettings } from '../../utils/browser/settings/settings-store';
import { grantedOrigins } from '../../utils/browser/watch/sites-permission';
import { openTabs, showBadge, shownAddress } from '../../utils/browser/toolbar/toolbar';

/** A watched page says where it is: its button shows what we know, of the page that the tab shows by then. */
export async function pageAt({ url }: { url: string }, tabId: number): Promise<void> {
  await showBadge(tabId, await badgeAt(url));
  await followTab(tabId, url);
}

/** After what is watched has changed, every open tab says anew what it is; one that we may not see says nothing. */
export async function answerOpenTabs(): Promise<void> {
  try {
    const [tabs, granted] = await Promise.all([openTabs(), grantedOrigins()]);
    await Promise.all(
      tabs.map(async ({ id, url }) => {
        await showBadge(id, await badgeAt(watchedAddress(url, granted)));
        await followTab(id, url);
      }),
    );
  } catch (error) {
    console.warn('Chatière: the badges of open tabs may be out of date', error);
  }
}

/** Answering takes a moment in which the tab can move on; the number must not stay on the next page. */
async function followTab(tabId: number, answered: string | undefined): Promise<void> {
  const shown = await shownAddress(tabId);
  if (shown === answered) return;
  await showBadge(tabId, await badgeAt(watchedAddress(shown, await grantedOrigins())));
  await followTab(tabId, shown);
}

/** A page that we see only since the button was clicked on it would not tell us when it moves on: it has no badge. */
function watchedAddress(url: string | undefined, granted: string[]): string | undefined {
  if (!url?.startsWith('https:') || !URL.canParse(url)) return undefined;
  return isGranted(`https://${new URL(url).hostname}/*`, granted) ? url : undefined;
}

async function badgeAt(url: string | undefined): Promise<Badge> {
  if (url === undefined) return { state: 'none' };
  const settings = await rememberedSettings();
  if (settings.paused) return { state: 'none' };
  const circumstances = circumstancesOf(settings, new Date());
  const { found } = await readRegistry((reader) => describePage(url, reader, circumstances), { isRemembered: true });
  return badgeOf(found, settings, circumstances.today);
}

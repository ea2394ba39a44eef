import { browser, type Menus } from '../browser';
import { translate } from '../translate';

/** What was clicked, and what the click says. */
export type MenuClick = { item: 'pause' | 'welcome' | 'directory' } | { item: 'link'; url: string; isPrivate: boolean };
type MenuItem = MenuClick['item'];

/**
 * Draws the menu of the toolbar's button anew, and the one item on links. An item that exists cannot be created, so all are
 * removed first. Where the browser has no menus, as on phones, nothing is drawn.
 */
export async function drawMenu(paused: boolean): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  const contexts: ['action'] = ['action'];
  put('pause', { type: 'checkbox', checked: paused, title: translate('menuPause'), contexts });
  put('directory', { title: translate('directoryTitle'), contexts });
  put('welcome', { title: translate('menuWelcome'), contexts });
  const targetUrlPatterns = ['https://*/*', 'http://*/*'];
  put('link', { title: translate('menuLink'), contexts: ['link'], targetUrlPatterns });
}

/** At a start, Chromium may bring back the items of before between the two steps: then the item is there, and is changed. */
function put(id: MenuItem, item: Menus.UpdateUpdatePropertiesType & Menus.CreateCreatePropertiesType): void {
  browser.contextMenus?.create({ id, ...item }, () => {
    if (browser.runtime.lastError) void browser.contextMenus?.update(id, item);
  });
}

/** Calls back with what was clicked. */
export function onMenuClicked(callback: (click: MenuClick) => void): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId: item, linkUrl }, tab) => {
    if (item === 'pause' || item === 'welcome' || item === 'directory') callback({ item });
    if (item === 'link' && linkUrl) callback({ item, url: linkUrl, isPrivate: tab?.incognito ?? false });
  });
}

import { browser } from '../browser';
import { translate } from '../translate';

export type MenuItem = 'pause' | 'welcome';

/** Draws the menu of the toolbar's button anew. An item that exists cannot be created, so all are removed first. */
export async function drawMenu(paused: boolean): Promise<void> {
  await browser.contextMenus.removeAll();
  const contexts: ['action'] = ['action'];
  browser.contextMenus.create({
    id: 'pause' satisfies MenuItem,
    type: 'checkbox',
    checked: paused,
    title: translate('menuPause'),
    contexts,
  });
  browser.contextMenus.create({ id: 'welcome' satisfies MenuItem, title: translate('menuWelcome'), contexts });
}

/** Calls back with the item that was clicked. */
export function onMenuClicked(callback: (item: MenuItem) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }) => {
    if (menuItemId === 'pause' || menuItemId === 'welcome') callback(menuItemId);
  });
}

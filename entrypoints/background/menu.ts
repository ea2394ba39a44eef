import { askAboutLink } from '../../utils/browser/toolbar/asked-page';
import { openOurPage } from '../../utils/browser/toolbar/our-pages';
import { changeSettings, readSettings } from '../../utils/browser/settings/settings-store';
import { drawMenu, type MenuClick } from '../../utils/browser/toolbar/toolbar-menu';

let last = Promise.resolve();

/** Shows the button's menu as the settings are; calls follow one another, or two would draw the same item. */
export function showMenu(): Promise<void> {
  last = last
    .then(async () => drawMenu((await readSettings()).paused))
    .catch((error: unknown) => console.warn('Chatière: the menu could not be drawn', error));
  return last;
}

export async function actOnMenu(click: MenuClick): Promise<void> {
  if (click.item === 'pause') await togglePause();
  else if (click.item === 'link') await askAboutLink({ url: click.url, isPrivate: click.isPrivate });
  else await openOurPage(click.item === 'directory' ? 'directory.html' : 'onboarding.html');
}

async function togglePause(): Promise<void> {
  try {
    await changeSettings(({ paused }) => ({ paused: !paused }));
  } catch (error) {
    console.warn('Chatière: the pause could not be stored', error);
    await showMenu(); // the browser has ticked the item by itself
  }
}

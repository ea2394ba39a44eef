import type { Tab } from './driver';
import type { FirefoxSession } from './firefox-session';
import * as navigation from './firefox-navigation';
import { firefoxView } from './firefox-view';
import { untilFocused, untilItHasAPast } from './in-page';

/** A tab of Firefox, by the id that extensions know it by. */
export function firefoxTab({ inside }: FirefoxSession, id: number): Tab {
  const view = firefoxView({ inside }, { tab: id }, () => inside(navigation.closeTab, id));
  /** No key does anything in a page that has not the keyboard, as a new tab may leave it in the address bar. */
  const focus = async () => {
    if (await view.evaluate(() => document.hasFocus())) return;
    await inside(navigation.selectTab, id);
    await view.evaluate(untilFocused);
  };
  return {
    ...view,
    id,
    url: () => inside(navigation.addressOf, id),
    goto: async (url) => void (await inside(navigation.load, { id, url })),
    reload: async () => void (await inside(navigation.load, { id })),
    goBack: async () => {
      await view.evaluate(untilItHasAPast);
      await inside(navigation.goBack, id);
    },
    pushState: (path) => view.evaluate((to) => history.pushState(undefined, '', to), path),
    type: async (selector, text) => {
      await view.waitFor(selector);
      await focus();
      await view.type(selector, text);
    },
    chooseFile: view.type, // WebDriver has no other way: the keys are the path
    press: async (key) => {
      await focus();
      await view.press(key);
    },
    focus,
    look: () => Promise.reject(new Error('Firefox keeps the look in which it was opened.')),
    spoken: () => Promise.reject(new Error('What Firefox tells a screen reader is not read.')),
  };
}

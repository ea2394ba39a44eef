import { browser } from '../browser';

/** An address that somebody asked about from the menu of a link. */
interface AskedPage {
  url: string;
  /** Asked in a private window. */
  isPrivate: boolean;
}

const key = 'askedPage';

/**
 * Opens the popup, as a small window of its own, about the address of a link. The address travels in memory: in that of
 * the window it would stay in the browser's history.
 */
export async function askAboutLink(asked: AskedPage): Promise<void> {
  await browser.storage.session.set({ [key]: asked });
  const url = browser.runtime.getURL('popup.html?asked');
  if (browser.windows) await browser.windows.create({ url, type: 'popup', width: 376, height: 640 });
  else await browser.tabs.create({ url });
}

/** What was asked about last; forgotten with the browser. Undefined where nothing was. */
export async function askedPage(): Promise<AskedPage | undefined> {
  const { [key]: asked } = await browser.storage.session.get(key);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by askAboutLink alone
  return asked as AskedPage | undefined;
}

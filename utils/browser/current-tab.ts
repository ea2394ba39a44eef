import { browser } from './browser';

/** The page about which the popup answers. `url` is undefined where the browser does not tell it (its own pages). */
interface CurrentPage {
  tabId?: number;
  url?: string;
}

/**
 * The page in the active tab, told to us by the click on the button (`activeTab`). Opened as a page of its own, as on
 * Firefox for Android, the popup answers about the address given in its `url` parameter.
 */
export async function currentPage(search: string): Promise<CurrentPage> {
  const asked = new URLSearchParams(search).get('url');
  if (asked) return { url: asked };
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { tabId: tab?.id, url: tab?.url };
}

import { browser } from '../browser';
import { askedPage } from './asked-page';

/** The page about which the popup answers. `url` is undefined where the browser does not tell it (its own pages). */
interface CurrentPage {
  url?: string;
  /** In a private window. */
  isPrivate: boolean;
}

/**
 * The page in the active tab, told to us by the click on the button (`activeTab`). Opened as a page of its own, as on
 * Firefox for Android, the popup answers about the address given in its `url` parameter; opened from the menu of a link,
 * about that link.
 */
export async function currentPage(search: string): Promise<CurrentPage> {
  const parameters = new URLSearchParams(search);
  const link = parameters.has('asked') ? await askedPage() : undefined;
  if (link) return link;
  const asked = parameters.get('url');
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { url: asked || tab?.url, isPrivate: tab?.incognito ?? false };
}

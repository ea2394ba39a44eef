import { browser } from './browser';

/** Opens a page of the extension in a new tab. */
export async function openOurPage(page: 'onboarding.html' | 'options.html'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(page) });
}

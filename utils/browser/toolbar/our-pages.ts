import { browser } from '../browser';
import type { Opening } from './omnibox';

type OurPage =
  | 'onboarding.html'
  | 'options.html'
  | 'directory.html'
  | `directory.html?${string}`
  | 'way-out.html'
  | `way-out.html#${string}`;

/** Opens a page of the extension, in a new tab unless it may take the place of this one. */
export async function openOurPage(page: OurPage, where: Opening = 'newForegroundTab'): Promise<void> {
  const url = browser.runtime.getURL(page);
  // A private window shows no page of an extension; a new tab then opens beside it.
  if (where === 'currentTab' && !(await isPrivate())) await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where !== 'newBackgroundTab' });
}

async function isPrivate(): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.incognito ?? false;
}

/** The content security policy of the package, as built: whom its pages and its background can talk to at all. */
export function contentSecurityPolicy(): string {
  const { content_security_policy: policy } = browser.runtime.getManifest();
  return typeof policy === 'string' ? policy : (policy?.extension_pages ?? '');
}

/** The version of the extension, as its manifest has it. */
export function ourVersion(): string {
  return browser.runtime.getManifest().version;
}

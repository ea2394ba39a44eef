import { browser } from '../browser';

export type OurPage =
  | 'onboarding.html'
  | 'options.html'
  | 'directory.html'
  | `directory.html?${string}`
  | 'way-out.html'
  | `way-out.html#${string}`;

/** Opens a page of the extension in a new tab. */
export async function openOurPage(page: OurPage): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(page) });
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

import { browser } from '../browser';

/** Whether the browser lets the extension into private windows. That is chosen on the browser's own page alone. */
export function isAllowedInPrivate(): Promise<boolean> {
  return browser.extension.isAllowedIncognitoAccess();
}

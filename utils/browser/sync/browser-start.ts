import { browser } from '../browser';

/**
 * Makes the browser start the background together with itself. Without a listener for it, a background sleeps until
 * something else wakes it, and neither a lost alarm nor a registry that has grown old would be noticed.
 */
export function startWithBrowser(): void {
  browser.runtime.onStartup.addListener(() => {});
}

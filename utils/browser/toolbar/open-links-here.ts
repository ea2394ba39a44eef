import { browser } from '../browser';

/**
 * From now on, links of this page open in tabs of its own window. By itself Chromium opens those of a popup in an ordinary
 * window, even above a private one, and then remembers what was opened.
 */
export function openLinksHere(): void {
  addEventListener('click', openHere);
  addEventListener('auxclick', openHere); // of the middle button
}

function openHere(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : undefined;
  if (link?.protocol !== 'https:' || event.button > 1) return;
  event.preventDefault();
  const isBehind = event.button === 1 || event.ctrlKey || event.metaKey;
  void browser.tabs.create({ url: link.href, active: !isBehind });
}

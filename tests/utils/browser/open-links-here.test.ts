// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { openLinksHere } from '../../../utils/browser/open-links-here';

const opened = vi.hoisted((): string[] => []);
vi.mock('../../../utils/browser/browser', () => ({
  browser: { tabs: { create: async ({ url }: { url: string }) => opened.push(url) } },
}));

openLinksHere();
beforeEach(() => {
  opened.length = 0;
  document.body.innerHTML = `
    <a href="https://framadate.org/"><b>Open</b></a>
    <a href="mailto:contact@infini.fr">Write</a>
    <button type="button">Refresh</button>`;
});

/** Whether the browser is left to do what it does by itself. */
const click = (selector: string, button = 0) =>
  document
    .querySelector(selector)!
    .dispatchEvent(new MouseEvent(button === 0 ? 'click' : 'auxclick', { button, bubbles: true, cancelable: true }));

test('a link opens in a tab, whichever part of it is clicked, with the middle button too', () => {
  expect(click('b')).toBe(false);
  expect(click('b', 1)).toBe(false);
  expect(opened).toEqual(['https://framadate.org/', 'https://framadate.org/']);
});

test('the right button, an e-mail and what is no link are left to the browser', () => {
  expect([click('b', 2), click('[href^=mailto]'), click('button')]).toEqual([true, true, true]);
  expect(opened).toEqual([]);
});

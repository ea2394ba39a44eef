// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { openLinksHere } from '../../../../utils/browser/toolbar/open-links-here';

const opened = vi.hoisted((): { url: string; active: boolean }[] => []);
vi.mock('../../../../utils/browser/browser', () => ({
  browser: { tabs: { create: async (tab: { url: string; active: boolean }) => opened.push(tab) } },
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

test('a link opens in a tab in front, whichever part of it is clicked, and with the middle button behind', () => {
  expect(click('b')).toBe(false);
  expect(click('b', 1)).toBe(false);
  const url = 'https://framadate.org/';
  expect(opened).toEqual([
    { url, active: true },
    { url, active: false },
  ]);
});

test('the other buttons, an e-mail and what is no link are left to the browser', () => {
  const left = [click('b', 2), click('b', 3), click('[href^=mailto]'), click('button')];
  expect(left).toEqual([true, true, true, true]);
  expect(opened).toEqual([]);
});

import type { Page } from '@playwright/test';
import type { Tab } from './driver';
import { byRoleIn, describeElements, runAxe } from './in-page';

/** A tab of Chromium, which Playwright knows as a page. */
export function chromiumTab(page: Page, id: number): Tab {
  return {
    id,
    evaluate: (work, argument) => page.evaluate(work as never, argument),
    html: () => page.content(),
    text: (selector) => page.locator(selector).first().innerText(),
    query: (selector) => page.evaluate(describeElements, selector),
    ...byRoleIn((work, argument) => page.evaluate(work as never, argument)),
    waitFor: (selector) => page.locator(selector).first().waitFor({ state: 'attached' }),
    click: (selector) => page.locator(selector).first().click(),
    type: (selector, text) => page.locator(selector).first().pressSequentially(text),
    press: (key) => page.keyboard.press(key),
    screenshot: async (path) => void (await page.screenshot({ path, fullPage: true })),
    axe: () => runAxe((expression) => page.evaluate(expression)),
    close: () => page.close(),
    url: async () => page.url(),
    goto: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    goBack: async () => {
      const arrived = page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame());
      await page.evaluate(() => history.back()).catch(() => undefined); // gone, maybe, before it could answer
      await arrived;
    },
    pushState: (path) => page.evaluate((to) => history.pushState(undefined, '', to), path),
    chooseFile: (selector, path) => page.locator(selector).setInputFiles(path),
    focus: () => page.bringToFront(),
  };
}

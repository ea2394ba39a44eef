import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { ChromiumDriver } from './browsers/chromium-driver';
import { ownBrowser, type BrowserDriver, type Opening } from './browsers/driver';
import { FirefoxDriver } from './browsers/firefox-driver';
import { findFirefox } from '../tools/firefox.mjs';
import { expectUntouched } from './untouched';

/** What is tested, by browser, as `npm test` builds it. */
export const builds = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

export interface Options {
  /** How many random moments the tests of interruptions try. */
  stops: number;
}

interface Fixtures extends Options {
  /** What of the browser or the extension is otherwise in this test: `test.use({ opening: { locale: 'fr' } })`. */
  opening: Partial<Opening>;
  /** The browser of this project, with an extension in it that nobody has used. */
  driver: BrowserDriver;
}

interface WorkerFixtures {
  /** The one browser that the tests of a worker share, opened for the first of them. */
  sharedBrowser: (extensionFolder: string) => Promise<BrowserDriver>;
}

/** A description written once, run in Chromium and in Firefox. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  opening: [{}, { option: true }],
  stops: [0, { option: true }],
  sharedBrowser: [
    async ({ browserName }, use) => {
      let browser: Awaited<ReturnType<typeof launch>> | undefined;
      await use(async (extensionFolder) => {
        if (browser) await browser.driver.reinstall(extensionFolder);
        browser ??= await launch(browserName, { extensionFolder, isShared: true });
        return browser.driver;
      });
      await browser?.close();
    },
    { scope: 'worker' },
  ],
  driver: async ({ opening, sharedBrowser, browserName }, use, { tags }) => {
    base.skip(browserName === 'firefox' && !findFirefox() && !process.env.CI, 'There is no Firefox on this machine.');
    const { extensionFolder = builds[browserName as keyof typeof builds], ...look } = opening;
    const start = Date.now();
    if (tags.includes(ownBrowser) || Object.keys(look).length > 0) {
      const { driver, close } = await launch(browserName, { ...look, extensionFolder });
      await use(driver);
      await close();
      return;
    }
    const driver = await sharedBrowser(extensionFolder);
    await expectUntouched(driver, start);
    await use(driver);
  },
});

async function launch(browser: string, opening: Partial<Opening> & Pick<Opening, 'extensionFolder'>) {
  const workFolder = mkdtempSync(path.join(tmpdir(), 'chatiere-'));
  const driver = await (browser === 'firefox' ? FirefoxDriver : ChromiumDriver).launch({
    locale: 'en',
    colorScheme: 'light',
    viewport: { width: 1000, height: 800 },
    workFolder,
    headed: false,
    ...opening,
  });
  return {
    driver,
    close: async () => {
      await driver.close();
      rmSync(workFolder, { recursive: true, force: true });
    },
  };
}

export { expect } from '@playwright/test';

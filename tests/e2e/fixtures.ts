import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { ChromiumDriver } from './browsers/chromium-driver';
import { ownBrowser, type BrowserDriver, type Opening } from './browsers/driver';
import { FirefoxDriver } from './browsers/firefox-driver';
import { findFirefox } from '../tools/firefox.mjs';
import { inBackDoor } from './steps';
import { expectUntouched, takeBackChoices } from './untouched';

/** What is tested, by browser, as `npm test` builds it. */
export const builds = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

interface TestOptions {
  /** How many random moments the tests of interruptions try. */
  stops: number;
  /** How many random messages a watched page sends. */
  messages: number;
}

interface WorkerOptions {
  /** As in `Opening`. */
  asInstalled: boolean;
}

export type Options = TestOptions & WorkerOptions;

interface Fixtures extends TestOptions {
  /** What of the browser or the extension is otherwise in this test: `test.use({ opening: { locale: 'fr' } })`. */
  opening: Partial<Opening>;
  /** What gives `driver`. */
  opened: Opened;
  /** The browser of this project, with an extension in it that nobody has used. */
  driver: BrowserDriver;
}

interface WorkerFixtures extends WorkerOptions {
  /** The one browser that the tests of a worker share, opened for the first of them. */
  sharedBrowser: (wanted: { extensionFolder: string; isOwnInstall: boolean }) => Promise<Opened>;
}

interface Opened {
  driver: BrowserDriver;
  /** Whether the extension has only just been installed: its welcome page is still to come. */
  isNew: boolean;
}

/** Tag of a test before and after which the extension is installed anew. */
const ownInstall = '@own-install';

/** A description written once, run in Chromium and in Firefox. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  opening: [{}, { option: true }],
  stops: [0, { option: true }],
  messages: [0, { option: true }],
  asInstalled: [false, { option: true, scope: 'worker' }],
  sharedBrowser: [
    async ({ browserName, asInstalled }, use) => {
      let browser: Awaited<ReturnType<typeof launch>> | undefined;
      let installedAt = 0; // in ms
      /** Whether the next test may take the install that is there. */
      let isKept = false;
      await use(async ({ extensionFolder, isOwnInstall }) => {
        const isNew = isOwnInstall || !isKept;
        isKept = !isOwnInstall;
        if (isNew) installedAt = Date.now();
        if (browser && isNew) await browser.driver.reinstall(extensionFolder);
        else if (browser) await browser.driver.tidy();
        browser ??= await launch(browserName, { extensionFolder, asInstalled, isShared: true });
        const { driver } = browser;
        await inBackDoor(driver, async (backDoor) => {
          if (!isNew) await takeBackChoices(driver, backDoor);
          await expectUntouched(backDoor, installedAt);
        });
        return { driver, isNew };
      });
      await browser?.close();
    },
    { scope: 'worker' },
  ],
  opened: async ({ opening, sharedBrowser, browserName, asInstalled }, use, { tags }) => {
    base.skip(browserName === 'firefox' && !findFirefox() && !process.env.CI, 'There is no Firefox on this machine.');
    const { extensionFolder = builds[browserName as keyof typeof builds], ...look } = opening;
    if (tags.includes(ownBrowser) || Object.keys(look).length > 0) {
      const { driver, close } = await launch(browserName, { ...look, extensionFolder, asInstalled });
      await use({ driver, isNew: true });
      await close();
      return;
    }
    const isOwnInstall = tags.includes(ownInstall) || opening.extensionFolder !== undefined;
    await use(await sharedBrowser({ extensionFolder, isOwnInstall }));
  },
  driver: ({ opened }, use) => use(opened.driver),
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

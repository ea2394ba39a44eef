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

interface TestOptions {
  /** How many random moments the tests of interruptions try. */
  stops: number;
  /** How many random messages a watched page sends. */
  messages: number;
}

interface WorkerOptions {
  /** Whether each site has a process of its own, where the browser can do without. */
  isolatesSites: boolean;
}

export type Options = TestOptions & WorkerOptions;

interface Fixtures extends TestOptions {
  /** What of the browser or the extension is otherwise in this test: `test.use({ opening: { locale: 'fr' } })`. */
  opening: Partial<Opening>;
  /** The browser of this project, with an extension in it that nobody has used. */
  driver: BrowserDriver;
}

interface WorkerFixtures extends WorkerOptions {
  /** The one browser that the tests of a worker share, opened for the first of them. */
  sharedBrowser: (wanted: { extensionFolder: string; onlyReads: boolean }) => Promise<SharedBrowser>;
}

interface SharedBrowser {
  driver: BrowserDriver;
  /** When the extension was installed in it, in ms. */
  installedAt: number;
}

/** Tag of a test after which the extension is as it was: the next one with this tag does not install it anew. */
const reads = '@reads';

/** A description written once, run in Chromium and in Firefox. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  opening: [{}, { option: true }],
  stops: [0, { option: true }],
  messages: [0, { option: true }],
  isolatesSites: [false, { option: true, scope: 'worker' }],
  sharedBrowser: [
    async ({ browserName, isolatesSites }, use) => {
      let browser: Awaited<ReturnType<typeof launch>> | undefined;
      let installedAt = 0;
      /** The extension in the browser, where all tests since it was installed have only read. */
      let asItWas: string | undefined;
      await use(async ({ extensionFolder, onlyReads }) => {
        const isKept = browser !== undefined && onlyReads && asItWas === extensionFolder;
        asItWas = onlyReads ? extensionFolder : undefined;
        if (!isKept) installedAt = Date.now();
        if (browser && isKept) await browser.driver.tidy();
        else if (browser) await browser.driver.reinstall(extensionFolder);
        browser ??= await launch(browserName, { extensionFolder, isolatesSites, isShared: true });
        return { driver: browser.driver, installedAt };
      });
      await browser?.close();
    },
    { scope: 'worker' },
  ],
  driver: async ({ opening, sharedBrowser, browserName, isolatesSites }, use, { tags }) => {
    base.skip(browserName === 'firefox' && !findFirefox() && !process.env.CI, 'There is no Firefox on this machine.');
    const { extensionFolder = builds[browserName as keyof typeof builds], ...look } = opening;
    if (tags.includes(ownBrowser) || Object.keys(look).length > 0) {
      const { driver, close } = await launch(browserName, { ...look, extensionFolder, isolatesSites });
      await use(driver);
      await close();
      return;
    }
    const { driver, installedAt } = await sharedBrowser({ extensionFolder, onlyReads: tags.includes(reads) });
    await expectUntouched(driver, installedAt);
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

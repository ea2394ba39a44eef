import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { ChromiumDriver } from './browsers/chromium-driver';
import type { BrowserDriver, Opening } from './browsers/driver';
import { FirefoxDriver } from './browsers/firefox-driver';
import { findFirefox } from '../tools/firefox.mjs';

/** What is tested, by browser, as `npm test` builds it. */
export const builds = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

interface Fixtures {
  /** How the browser of this test is opened: `test.use({ opening: { locale: 'fr' } })`. */
  opening: Partial<Opening>;
  /** The browser of this project, with the extension in it, new for each test. */
  driver: BrowserDriver;
}

/** A description written once, run in Chromium and in Firefox. */
export const test = base.extend<Fixtures>({
  opening: [{}, { option: true }],
  driver: async ({ opening }, use, { project }) => {
    const isFirefox = project.name === 'firefox';
    base.skip(isFirefox && !findFirefox() && !process.env.CI, 'There is no Firefox on this machine.');
    const workFolder = mkdtempSync(path.join(tmpdir(), 'chatiere-'));
    const driver = await (isFirefox ? FirefoxDriver : ChromiumDriver).launch({
      locale: 'en',
      colorScheme: 'light',
      viewport: { width: 1000, height: 800 },
      extensionFolder: builds[isFirefox ? 'firefox' : 'chromium'],
      workFolder,
      headed: false,
      ...opening,
    });
    await use(driver);
    await driver.close();
    rmSync(workFolder, { recursive: true, force: true });
  },
});

export { expect } from '@playwright/test';

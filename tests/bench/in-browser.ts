import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ChromiumDriver } from '../e2e/browsers/chromium-driver';
import type { BrowserDriver, Tab } from '../e2e/browsers/driver';
import { measure, type Measure } from './measure';
import { watchInBench } from './watch-in-bench';

const page = '<!doctype html><title>Faked</title><h1>Faked</h1>';
const watched = 'https://doodle.com/meeting';

/** Opens Chromium with an extension, for as long as some work takes. */
export async function withChromium<T>(
  extensionFolder: string,
  work: (driver: ChromiumDriver) => Promise<T>,
): Promise<T> {
  const workFolder = mkdtempSync(path.join(tmpdir(), 'chatiere-bench-'));
  const driver = await ChromiumDriver.launch({
    locale: 'en',
    colorScheme: 'light',
    viewport: { width: 1000, height: 800 },
    extensionFolder,
    workFolder,
    headed: false,
    asInstalled: true,
  });
  try {
    return await work(driver);
  } finally {
    await driver.close();
    rmSync(workFolder, { recursive: true, force: true });
  }
}

/** How long the badge makes wait, and what the worker holds. */
export async function measureInBrowser(build: string, runs: number): Promise<Measure[]> {
  return withChromium(build, async (driver) => {
    const own = await driver.openExtensionPage('manifest.json');
    await watchInBench(own, build, 'twenty');
    await own.close();
    return [
      await badgeTimes(driver, 'new tab to badge, worker awake', runs, false),
      await badgeTimes(driver, 'new tab to badge, worker asleep', runs, true),
      await measure('memory of the worker after an answer', 'MB', { runs: 5 }, () =>
        driver.backgroundHeapBytes().then((bytes) => bytes / 1e6),
      ),
    ];
  });
}

async function badgeTimes(driver: BrowserDriver, name: string, runs: number, asleep: boolean): Promise<Measure> {
  driver.site('doodle.com', page);
  driver.site('example.org', page);
  const control: Tab = await driver.openExtensionPage('manifest.json');
  const result = await measure(name, 'ms', { runs, warmUp: 2 }, async () => {
    if (asleep) await driver.stopBackground();
    return control.evaluate(openUntilBadge, watched);
  });
  await control.close();
  return result;
}

/** In a page of ours: opens a tab and waits for its badge; in ms. */
async function openUntilBadge(url: string): Promise<number> {
  const start = performance.now();
  const { id } = await chrome.tabs.create({ url, active: false });
  while ((await chrome.action.getBadgeText({ tabId: id })) === '') {
    await new Promise((resolve) => {
      setTimeout(resolve, 1);
    });
  }
  const took = performance.now() - start;
  await chrome.tabs.remove(id);
  return took;
}

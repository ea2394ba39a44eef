import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ChromiumDriver } from '../e2e/browsers/chromium-driver';
import type { BrowserDriver, Tab } from '../e2e/browsers/driver';
import { writeEmptyExtension } from './empty-extension';
import { measure, summary, type Measure } from './measure';

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
  });
  try {
    return await work(driver);
  } finally {
    await driver.close();
    rmSync(workFolder, { recursive: true, force: true });
  }
}

/** What a person waits for: the badge, the popup, a page that is watched; and what the worker holds. */
export async function measureInBrowser(build: string): Promise<Measure[]> {
  const workFolder = mkdtempSync(path.join(tmpdir(), 'chatiere-empty-'));
  writeEmptyExtension(workFolder);
  const empty = await withChromium(workFolder, (driver) => popupTimes(driver, 'empty popup, click to painted'));
  rmSync(workFolder, { recursive: true, force: true });
  const ours = await withChromium(build, async (driver) => {
    const welcome = await driver.waitForTab('onboarding.html');
    await welcome.waitFor('fieldset');
    const unwatched = await loadTimes(driver, 'load of a page, not watched');
    const popup = await popupTimes(driver, 'our popup on Doodle, click to painted');
    await welcome.click('button[data-start]');
    await welcome.waitFor('[data-outcome=watched]');
    return [
      popup,
      unwatched,
      await loadTimes(driver, 'load of the same page, watched'),
      await badgeTimes(driver, 'new tab to badge, worker awake', false),
      await badgeTimes(driver, 'new tab to badge, worker asleep', true),
      await measure('memory of the worker after an answer', 'MB', { runs: 5 }, () =>
        driver.backgroundHeapBytes().then((bytes) => bytes / 1e6),
      ),
    ];
  });
  return [empty, ...ours];
}

/**
 * From the click on the button to the largest thing painted in the popup, as the browser itself notes it. The click's
 * moment is the driver's call, so that finding the tab's button counts too: a few ms, in every extension alike.
 */
async function popupTimes(driver: BrowserDriver, name: string): Promise<Measure> {
  driver.site('doodle.com', page);
  const values: number[] = [];
  for (let run = 0; run < 15; run += 1) {
    const tab = await driver.open(watched);
    await tab.focus();
    const clicked = Date.now();
    const popup = await driver.clickToolbar(tab);
    await popup.waitFor('footer');
    values.push((await popup.evaluate(largestPaint)) - clicked);
    await tab.close();
  }
  return summary(name, 'ms', values.slice(3));
}

/** In the popup: when its last and largest part was painted, by the clock that the driver reads too; in ms. */
async function largestPaint(): Promise<number> {
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame); // what is there now is painted then
  const painted = await new Promise<number>((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1)!.startTime)).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    });
  });
  return Date.now() - performance.now() + painted;
}

async function loadTimes(driver: BrowserDriver, name: string): Promise<Measure> {
  driver.site('doodle.com', page);
  const tab = await driver.open(watched);
  const result = await measure(name, 'ms', { runs: 40, warmUp: 5 }, async () => {
    await tab.reload();
    return tab.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return navigation!.loadEventEnd - navigation!.responseEnd;
    });
  });
  await tab.close();
  return result;
}

async function badgeTimes(driver: BrowserDriver, name: string, asleep: boolean): Promise<Measure> {
  driver.site('doodle.com', page);
  driver.site('example.org', page);
  const control: Tab = await driver.openExtensionPage('manifest.json');
  const result = await measure(name, 'ms', { runs: 12, warmUp: 2 }, async () => {
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

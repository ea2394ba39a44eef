// `npm run pictures`: every face of the extension in both languages, light and dark, for people to look at, README's, and the
// stores'. The letters are those of this machine.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { ChromiumDriver } from '../e2e/browsers/chromium-driver';
import type { BrowserDriver, Opening, Tab } from '../e2e/browsers/driver';
import { findChromium } from './chromium.mjs';
import { drawIcons } from './icons';
import { runStage } from './run-stage';
import { takeStorePictures } from './store-pictures';

const folder = '.output/pictures';
const popups: Record<string, string> = {
  'tracked-several-kinds': 'https://doodle.com/meeting/organize',
  tracked: 'https://docs.google.com/document/d/1/edit',
  participant: 'https://doodle.com/meeting/participate/id/abc',
  searched: 'https://www.qwant.com/?q=alternative+doodle',
  'no-offer': 'https://www.deepl.com/translator',
  labelled: 'https://www.infini.fr/',
  former: 'https://www.libre-service.eu/',
  undeclared: 'https://somewhere.infini.fr/',
  none: 'https://example.org/',
};

/** What folds away on a tracked service, and what shows that it is drawn. */
const folds = {
  '[data-host]': '[data-host] section',
  '[data-others]': '[data-others] article',
  '[data-equivalence]': '[data-equivalence] strong',
  '[data-leave]': '[data-leave] section',
  '[data-more]': '[data-more] button',
};

/** Pages of ours: their address, and what shows that they are drawn. */
const pages: Record<string, [address: string, drawn: string]> = {
  options: ['options.html', 'h1'],
  directory: ['directory.html?kind=date-poll', 'li[data-host]'],
  host: ['host.html?id=infini', '[data-host-page]'],
  compare: ['host.html?compare=infini,zaclys', '[data-compared]'],
  'way-out': ['way-out.html#guide-google-docs', '[data-guide][open] li'],
};

if (!(await runStage('Build for Chromium', ['wxt build']))) process.exit(1);
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: findChromium(), chromiumSandbox: process.getuid?.() !== 0 });
for (const [name, png] of await drawIcons(browser)) writeFileSync(`public/icons/${name}`, png);
await takeStorePictures(browser);
await browser.close();
for (const locale of ['fr', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1000]) await takePictures({ locale, colorScheme, viewport: { width, height: 640 } });
  }
}
copyFileSync(`${folder}/popup-tracked-en-light-360.png`, '.github/popup.png');
console.log(`Pictures are in ${folder}, README's popup in .github, and the stores' in .github/store.`);

async function takePictures(look: Pick<Opening, 'locale' | 'colorScheme' | 'viewport'>): Promise<void> {
  const workFolder = mkdtempSync(path.join(tmpdir(), 'chatiere-'));
  const driver = await ChromiumDriver.launch({
    ...look,
    extensionFolder: '.output/chrome-mv3',
    workFolder,
    headed: false,
  });
  const { locale, colorScheme, viewport } = look;
  const nameOf = (subject: string) => `${folder}/${subject}-${locale}-${colorScheme}-${viewport.width}.png`;
  try {
    await takePages(driver, nameOf);
    if (viewport.width === 360) await takePopups(driver, nameOf);
  } finally {
    await driver.close();
    rmSync(workFolder, { recursive: true, force: true });
  }
}

/** As pages that answer for another address, so that all of a long popup is in the picture. */
async function takePopups(driver: BrowserDriver, nameOf: (subject: string) => string): Promise<void> {
  const open = async (url: string) => {
    const popup = await driver.openExtensionPage(`popup.html?url=${encodeURIComponent(url)}`);
    await popup.waitFor('[data-registry-version]');
    return popup;
  };
  const withoutTown = await open(popups.tracked!);
  await withoutTown.waitFor('[data-pin-hint]');
  await withoutTown.screenshot(nameOf('popup-no-town'));
  await withoutTown.close();
  await driver.pin(true);

  const welcome = await driver.waitForTab('onboarding.html');
  await welcome.type('[role=combobox]', 'Rennes');
  await welcome.click('[role=option]');
  for (const [subject, url] of Object.entries(popups)) {
    const popup = await open(url);
    await popup.screenshot(nameOf(`popup-${subject}`));
    if (subject === 'tracked') {
      for (const [fold, drawn] of Object.entries(folds)) {
        await popup.click(`${fold} > summary`);
        await popup.waitFor(drawn);
        await popup.screenshot(nameOf(`popup${fold.replaceAll(/[^a-z]+/g, '-').replace(/-$/, '')}`));
        await popup.click(`${fold} > summary`);
      }
    }
    await popup.close();
  }
}

async function takePages(driver: BrowserDriver, nameOf: (subject: string) => string): Promise<void> {
  for (const [subject, [address, drawn]] of Object.entries(pages)) {
    const page = await driver.openExtensionPage(address);
    await page.waitFor(drawn);
    await page.screenshot(nameOf(subject));
    await page.close();
  }
  await takeWelcome(driver, nameOf);
}

/** Each step in a page of its own: the page is found again as it was left, and a picture of all of it moves what it shows. */
async function takeWelcome(driver: BrowserDriver, nameOf: (subject: string) => string): Promise<void> {
  const used = ['doodle', 'google-docs', 'pocket', 'dropbox', 'youtube', 'trello'];
  const acts: Record<string, (page: Tab) => Promise<void>> = {
    where: async () => {},
    services: async (page) => {
      await page.click('[data-next]');
      for (const id of used) await page.click(`li input[value="${id}"]`);
    },
    offers: async (page) => {
      await page.click('[data-next]');
      await page.waitFor('[data-start]');
    },
  };
  for (const [step, act] of Object.entries(acts)) {
    const page = await driver.openExtensionPage('onboarding.html');
    await page.waitFor('[data-next]');
    await act(page);
    await page.screenshot(nameOf(`onboarding-${step}`));
    await page.close();
  }
}

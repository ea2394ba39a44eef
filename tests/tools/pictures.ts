// `npm run pictures`: every face of the extension in both languages, light and dark, for people to look at.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ChromiumDriver } from '../e2e/browsers/chromium-driver';
import type { BrowserDriver, Opening, Tab } from '../e2e/browsers/driver';
import { runStage } from './run-stage';

const folder = '.output/pictures';
const popups: Record<string, string> = {
  'tracked-several-kinds': 'https://doodle.com/meeting/organize',
  tracked: 'https://docs.google.com/document/d/1/edit',
  'no-offer': 'https://www.deepl.com/translator',
  labelled: 'https://www.infini.fr/',
  former: 'https://www.libre-service.eu/',
  undeclared: 'https://somewhere.infini.fr/',
  none: 'https://example.org/',
};

if (!(await runStage('Build for Chromium', ['wxt build']))) process.exit(1);
mkdirSync(folder, { recursive: true });
for (const locale of ['fr', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1000]) await takePictures({ locale, colorScheme, viewport: { width, height: 640 } });
  }
}
console.log(`Pictures are in ${folder}.`);

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
    if (viewport.width === 360) await takePopups(driver, nameOf);
    await takePages(driver, nameOf);
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
  await withoutTown.screenshot(nameOf('popup-no-town'));
  await withoutTown.close();

  const welcome = await driver.waitForTab('onboarding.html');
  await welcome.type('[role=combobox]', 'Rennes');
  await welcome.click('[role=option]');
  for (const [subject, url] of Object.entries(popups)) {
    const popup = await open(url);
    await popup.screenshot(nameOf(`popup-${subject}`));
    if (subject === 'tracked') {
      await popup.click('article summary');
      await popup.waitFor('article [open]');
      await popup.screenshot(nameOf('popup-card-opened'));
    }
    await popup.close();
  }
}

async function takePages(driver: BrowserDriver, nameOf: (subject: string) => string): Promise<void> {
  const options = await driver.openExtensionPage('options.html');
  await options.waitFor('h1');
  await options.screenshot(nameOf('options'));
  await options.close();
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

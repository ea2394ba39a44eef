import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { ChromiumDriver } from '../e2e/browsers/chromium-driver';
import type { BrowserDriver, Tab } from '../e2e/browsers/driver';
import { storeFolder, storePictures, type StorePicture } from './store-listing';

type Language = 'en' | 'fr';

/** What somebody meets, and what they did there before the picture is taken. */
interface Situation {
  page: string;
  /** Where one is: the address above the popup. None of a page of our own. */
  address?: string;
  act: (page: Tab) => Promise<void>;
}

/** Where a host is near, in each language. */
const homes: Record<Language, string> = { en: 'Montréal', fr: 'Compiègne' };

/** By the name of the picture in the listing. */
const situations: Record<string, (language: Language) => Situation> = {
  service: () => popupAt('https://docs.google.com/document/', '[data-primary]'),
  search: (language) => {
    const words = { en: 'free video call', fr: 'alternative à WeTransfer' }[language];
    return popupAt(`https://duckduckgo.com/?q=${encodeURIComponent(words)}`, '[data-primary]');
  },
  host: (language) => {
    const site = { en: 'https://facil.services/', fr: 'https://picasoft.net/' }[language];
    return popupAt(site, '[data-label=member]');
  },
  directory: () => ({ page: 'directory.html', act: (page) => page.waitFor('li[data-host]') }),
  'one-host': (language) => {
    const used = { en: ['google-docs', 'google-calendar', 'zoom'], fr: ['google-docs', 'slack', 'discord'] };
    return { page: 'onboarding.html', act: (page) => sayAll(page, homes[language], used[language]) };
  },
};

function popupAt(address: string, shown: string): Situation {
  return { page: `popup.html?url=${encodeURIComponent(address)}`, address, act: (page) => page.waitFor(shown) };
}

async function sayAll(page: Tab, town: string, used: string[]): Promise<void> {
  await chooseTown(page, town);
  await page.click('[data-next]');
  for (const id of used) await page.click(`li input[value="${id}"]`);
  await page.click('[data-next]');
  await page.waitFor('[data-one-host]');
}

/**
 * The popup as high as what it says, and a page as wide as the picture leaves room for; both larger than on a screen, since
 * the stores show them smaller.
 */
const frames = {
  popup: { zoom: 1.2, viewport: { width: 432, height: 100 } },
  page: { zoom: 1.1, viewport: { width: 1088, height: 640 } },
};

const tokens = readFileSync('components/tokens.css', 'utf8');
const icon = readFileSync('public/icons/icon.svg', 'utf8');

/** Takes the stores' pictures, 1280 × 800, in both languages, each with the sentence that the listing gives it. */
export async function takeStorePictures(browser: Browser): Promise<void> {
  const canvas = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  for (const language of ['en', 'fr'] as const) {
    for (const [frame, { zoom, viewport }] of Object.entries(frames)) {
      const workFolder = mkdtempSync(path.join(tmpdir(), 'chatiere-'));
      const driver = await ChromiumDriver.launch({
        locale: language,
        colorScheme: 'light',
        viewport,
        extensionFolder: '.output/chrome-mv3',
        workFolder,
        headed: false,
      });
      try {
        await driver.pin(true);
        if (frame === 'popup') await chooseTown(await driver.waitForTab('onboarding.html'), homes[language]);
        for (const picture of storePictures(language)) {
          const situation = situations[picture.situation]!(language);
          if ((situation.address === undefined) !== (frame === 'page')) continue;
          const shot = await shotOf(driver, situation, zoom, workFolder);
          await canvas.setContent(composed(picture, situation, shot));
          await canvas.screenshot({ path: `${storeFolder}/${picture.file}` });
        }
      } finally {
        await driver.close();
        rmSync(workFolder, { recursive: true, force: true });
      }
    }
  }
  await canvas.close();
}

/** On the welcome page. */
async function chooseTown(welcome: Tab, town: string): Promise<void> {
  await welcome.type('[role=combobox]', town);
  await welcome.click('[role=option]');
}

async function shotOf(
  driver: BrowserDriver,
  { page: address, act }: Situation,
  zoom: number,
  folder: string,
): Promise<string> {
  const page = await driver.openExtensionPage(address);
  await page.evaluate((factor) => document.documentElement.style.setProperty('zoom', String(factor)), zoom);
  await act(page);
  const file = path.join(folder, 'shot.png');
  await page.screenshot(file);
  await page.close();
  return readFileSync(file).toString('base64');
}

/** One sentence beside the popup, or above the page. */
function composed({ sentence }: StorePicture, { address }: Situation, shot: string): string {
  const place = address && decodeURIComponent(address).replace(/^https:\/\/(www\.)?|\/$/g, '');
  return `<!doctype html><meta charset="utf-8"><style>${tokens}
    body { display: grid; block-size: 800px; overflow: hidden; background: color-mix(in srgb, var(--line) 60%, var(--paper)) }
    header { display: flex; gap: 28px }
    h1 { font-size: 46px; font-weight: 700; line-height: 1.18; letter-spacing: -0.02em; text-wrap: balance }
    svg { flex: none; inline-size: 64px; block-size: 64px }
    .shot { display: block; inline-size: 100%; border-radius: 14px; box-shadow: 0 20px 60px rgb(43 33 24 / 0.2) }
    .beside { grid-template-columns: 1fr ${frames.popup.viewport.width}px; gap: 88px; padding-inline: 96px }
    .beside header { flex-direction: column; align-self: center }
    .beside figure { display: flex; flex-direction: column; justify-content: safe center; gap: 12px; block-size: 800px; padding-block: 48px }
    .beside p { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 8px 12px 8px 20px;
      border-radius: 30px; background: var(--paper-raised); color: var(--ink-soft); font-size: 16px; white-space: nowrap }
    .beside p svg { inline-size: 28px; block-size: 28px }
    .above { grid-template-rows: auto 1fr; gap: 48px; padding: 64px 96px 0 }
    .above header { align-items: center }
    .above h1 { font-size: 40px }
  </style><body class="${place ? 'beside' : 'above'}">
    <header>${place ? icon : ''}<h1>${sentence}</h1></header>
    <figure>${place ? `<p>${place} ${icon}</p>` : ''}<img class="shot" src="data:image/png;base64,${shot}"></figure>`;
}

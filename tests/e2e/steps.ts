import { openCatalogue } from '../../utils/core/catalogue/open-catalogue';
import { describePage, usableServices, type PageDescription } from '../../utils/core/page/describe-page';
import { indexRegistry, readerOf } from '../../utils/core/registry/index-registry';
import type { RegistryReader } from '../../utils/core/registry/reader';
import { defaultSettings, type Settings } from '../../utils/core/settings';
import { circumstancesOf } from '../../utils/core/suggest/circumstances';
import { compiledCatalogue } from '../../utils/publisher/catalogue/read-catalogue';
import { bundledRegistry } from '../../utils/publisher/federation/bundle-registry';
import type { BrowserDriver, Found, Role, Tab, View } from './browsers/driver';
import { sentence, type SentenceKey } from './sentence';
import { expect } from '@playwright/test';

/** A town as it is stored when a person has chosen it. */
export const brest = { name: 'Brest', region: 'Finistère', country: 'FR', latitude: 48.39, longitude: -4.49 };

/** A suggestion as the popup's stable attributes tell it. */
export interface Card {
  service: string;
  organization: string;
  kind: string;
  distanceKm: string;
  registration: string;
}

/** Without an icon, which a browser would ask for. */
const plainPage = ({ pathname }: URL) =>
  `<!doctype html><link rel="icon" href="data:,"><title>Faked</title><h1>${pathname}</h1>`;

/** Opens a page of the faked web. */
export function visit(driver: BrowserDriver, url: string): Promise<Tab> {
  driver.site(new URL(url).hostname, plainPage);
  return driver.open(url);
}

/** Presses the extension's button on a tab, and waits until the popup is drawn and as large as it will be. */
export async function openPopup(driver: BrowserDriver, tab: Tab): Promise<View> {
  const popup = await driver.clickToolbar(tab);
  await popup.waitFor('footer');
  // Firefox enlarges the panel a moment after its content: a click in that moment would miss.
  await popup.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let calm = 0;
        let size = '';
        const look = () => {
          const now = `${innerWidth} ${innerHeight}`;
          calm = now === size ? calm + 1 : 0;
          size = now;
          if (calm < 6) requestAnimationFrame(look);
          else resolve();
        };
        look();
      }),
  );
  return popup;
}

/** Opens a page of the faked web and presses the extension's button on it. */
export async function popupOn(driver: BrowserDriver, url: string): Promise<View> {
  return openPopup(driver, await visit(driver, url));
}

/** On the welcome page from its first step on: no town, these services, and on to what there is for them. */
export async function pickOnWelcome(page: View, services: readonly string[]): Promise<void> {
  await page.click('[data-step=where] [data-next]');
  await page.waitFor('[data-step=services] [data-next]');
  for (const id of services) await page.click(`[data-step=services] li input[value="${id}"]`);
  await page.click('[data-step=services] [data-next]');
  await page.waitFor('[data-step=offers] a[href="/options.html"]');
}

/** The browser takes its time over a thousand sites. */
export async function untilWatched(page: View): Promise<void> {
  await expect.poll(() => page.query('[data-outcome=watched]'), { timeout: 30_000 }).toHaveLength(1);
}

/** The popup as a page of its own, about any address. */
export async function askAbout(driver: BrowserDriver, url: string): Promise<Tab> {
  const page = await driver.open(popupAbout(driver, url));
  await page.waitFor('footer');
  return page;
}

/** The address of the popup about an address. */
export function popupAbout({ extensionOrigin }: BrowserDriver, url: string): string {
  return `${extensionOrigin}/popup.html?url=${encodeURIComponent(url)}`;
}

/** Whose page it is, in the popup's stable words: a tracked service's, else a label. */
export async function verdict(popup: View): Promise<{ tracked: string | undefined; label: string | undefined }> {
  const [face] = await popup.query('[data-page]');
  return { tracked: face?.attributes['data-tracked-service'], label: face?.attributes['data-label'] };
}

/** The suggestions that a part of the popup holds, in order. */
export async function cards(popup: View, within = 'main'): Promise<Card[]> {
  return (await popup.query(`${within} article[data-service]`)).map(cardOf);
}

function cardOf({ attributes }: Found): Card {
  return {
    service: attributes['data-service'] ?? '',
    organization: attributes['data-organization'] ?? '',
    kind: attributes['data-kind'] ?? '',
    distanceKm: attributes['data-distance-km'] ?? '',
    registration: attributes['data-registration'] ?? '',
  };
}

/** Clicks what is seen with this role and this sentence for a name, as soon as it is there. */
export async function clickOn(view: View, role: Role, key: SentenceKey): Promise<void> {
  await view.click(await view.byRole(role, sentence(key)));
}

/** A part of what is offered for the use that is shown: behind it, the same part of another may be open, or closed. */
const inShownUse = (part: string) => `[role=tabpanel]:not([hidden]) ${part}, div:not([role]) > ${part}`;

/** Opens the fold of the other hosts, if there is one, and presses "show more" until there is no more. */
export async function showAllCards(popup: View): Promise<void> {
  if ((await popup.query(inShownUse('[data-others]:not([open])'))).length > 0) {
    await popup.click(inShownUse('[data-others]:not([open]) > summary'));
    await popup.waitFor(inShownUse('[data-others][open] > div'));
  }
  for (;;) {
    const [more] = await popup.allByRole('button', sentence('showMore_one', 'showMore_other'));
    if (more === undefined) return;
    await popup.click(more);
  }
}

/** Opens the card of a service, wherever in the order it stands. */
export async function showCard(popup: View, service: string): Promise<void> {
  const card = `article[data-service="${service}"]`;
  if ((await popup.query(`${card}[data-primary]`)).length > 0) return;
  await showAllCards(popup);
  await popup.click(`${card} > details:not([open]) > summary`);
  await popup.waitFor(`${card} [data-host]`);
}

/** How many services are offered for use now where the package's registry is asked: what the badge has to say of this page. */
export async function usableOffers(url: string): Promise<string> {
  const page = await described(url);
  return page.page === 'tracked' ? String(usableServices(page.offers).length) : '';
}

/** What core says of a page, from the package's registry. */
export async function described(url: string, settings: Settings = defaultSettings): Promise<PageDescription> {
  packagedReader ??= readPackage();
  return describePage(url, await packagedReader, circumstancesOf(settings, new Date()));
}

let packagedReader: Promise<RegistryReader> | undefined;

async function readPackage(): Promise<RegistryReader> {
  const catalogue = openCatalogue(compiledCatalogue())!;
  return readerOf(indexRegistry(await bundledRegistry(), catalogue, 'bundled'), catalogue);
}

/** The person asks, in the popup, to be told by itself on the service at this address. */
export async function watch(driver: BrowserDriver, url: string): Promise<void> {
  const popup = await askAbout(driver, url);
  await popup.click('[data-watch=not-watched] button');
  await popup.waitFor('[data-watch=watched]');
  await popup.close();
}

/** How `expect.poll` looks at what mostly is there at once: first after these times, in ms, then after the last of them. */
export const often = { intervals: [20, 50, 100] };

export async function seesBadge(driver: BrowserDriver, tab: Tab, text: string): Promise<void> {
  const message = `badge of ${await tab.url()}`;
  await expect.poll(() => driver.badge(tab), { message, ...often }).toBe(text);
}

/** Whether the keyboard stands on something that matches. `:focus` would not do: no window is in front of a headless browser. */
function keyboardIsOn(view: View, selector: string): Promise<boolean> {
  return view.evaluate((goal) => document.activeElement?.matches(goal) ?? false, selector);
}

/** Waits until the keyboard stands there: a page that takes it along does so after it has drawn. */
export async function keyboardComesTo(view: View, selector: string): Promise<void> {
  await expect.poll(() => keyboardIsOn(view, selector), { message: `keyboard on ${selector}` }).toBe(true);
}

/** Types where the keyboard is. */
export async function typeKeys(view: View, text: string): Promise<void> {
  for (const key of text) await view.press(key);
}

/** Moves the keyboard on until it stands on something that matches, as a person without a mouse would. */
export async function tabTo(view: View, selector: string): Promise<void> {
  await view.waitFor(selector); // from a page on which nothing is yet, the keyboard goes on to the browser's own bar
  for (let presses = 0; presses < 200; presses++) {
    await view.press('Tab');
    if (await keyboardIsOn(view, selector)) return;
  }
  throw new Error(`The keyboard never reaches ${selector}.`);
}

/** As `openBackDoor`, closed again after this work. */
export async function inBackDoor<T>(driver: BrowserDriver, work: (backDoor: View) => Promise<T>): Promise<T> {
  const backDoor = await driver.openBackDoor();
  const answer = await work(backDoor);
  await backDoor.close();
  return answer;
}

/** What the browser has granted, sorted. */
export async function grantedOrigins(backDoor: View): Promise<string[]> {
  return (await backDoor.evaluate(() => chrome.permissions.getAll())).origins.toSorted();
}

/** Where the browser runs our script by itself, sorted; empty when nowhere. */
export async function watchedOrigins(backDoor: View): Promise<string[]> {
  const scripts = await backDoor.evaluate(() => chrome.scripting.getRegisteredContentScripts());
  return scripts.flatMap(({ matches }) => matches).toSorted();
}

/** What is kept on the device besides the registry, without what was forgotten since. */
export async function storedSettings(backDoor: View): Promise<Record<string, unknown>> {
  const stored: Record<string, unknown> = await backDoor.evaluate(() => chrome.storage.local.get());
  return Object.fromEntries(Object.entries(stored).filter(([, value]) => value !== null));
}

export async function countOfPages(backDoor: View, file: string): Promise<number> {
  const tabs = await backDoor.evaluate((name) => chrome.tabs.query({ url: chrome.runtime.getURL(name) }), file);
  return tabs.length;
}

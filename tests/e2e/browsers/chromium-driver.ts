import path from 'node:path';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { makeCertificate, type Certificate } from './certificate';
import { openExtensionsPage, type ExtensionsPage } from './chromium-extensions-page';
import { launchChromium } from './chromium-launch';
import { openChromiumPopup } from './chromium-popup';
import { keepExtension, logBytes } from './chromium-profile';
import { chromiumTab } from './chromium-tab';
import { suggestionsFor } from './chromium-address-bar';
import { attachToTarget, evaluate, type ChromiumTarget } from './chromium-target';
import { needsOwnBrowser, type BrowserDriver, type Opening, type Tab, type View } from './driver';
import { copyExtension, setVersion } from './extension-copy';
import { untilLoaded } from './in-page';
import { serveMirror, type Mirror } from './loopback-mirror';
import { serveSites, type Answer, type Sites } from './sites';

const everyHost = 'https://*/*';
/** What a worker hears that is stopped by force, as only tests stop one, while it asks the browser for something. */
const answerToStopped = 'Uncaught (in promise) Error: No SW';

/** Chromium with the extension in it, driven by Playwright and, where that ends, by the DevTools protocol. */
export class ChromiumDriver implements BrowserDriver {
  readonly name = 'chromium';
  #context!: BrowserContext;
  #browser!: CDPSession;
  #extensionId = '';
  #extensions!: ExtensionsPage;
  /** A page of the extension without a script: it answers what only an extension may ask, and does nothing else. */
  #control!: Page;
  #refuses = false;
  /** What was last typed in the address bar. */
  #typed = '';
  #earlierErrors: string[] = [];
  /** Whether this test has stopped the background, or does so to update the extension. */
  #wasStopped = false;
  readonly #mirrors: Mirror[] = [];
  #installs = 0;

  private constructor(
    private readonly opening: Opening,
    private readonly sites: Sites,
    private readonly certificate: Certificate,
  ) {}

  static async launch(opening: Opening): Promise<ChromiumDriver> {
    const certificate = await makeCertificate();
    const driver = new ChromiumDriver(opening, await serveSites(certificate), certificate);
    await driver.#openBrowser();
    await driver.#extensions.turnDeveloperModeOn();
    await driver.#install(opening.extensionFolder);
    return driver;
  }

  get extensionOrigin(): string {
    return `chrome-extension://${this.#extensionId}`;
  }

  site(host: string, answer: Answer): void {
    this.sites.site(host, answer);
  }

  async mirror(answer: Answer): Promise<Mirror> {
    const mirror = await serveMirror(answer);
    this.#mirrors.push(mirror);
    return mirror;
  }

  requests(): string[] {
    return [...this.sites.requests];
  }

  async open(url: string): Promise<Tab> {
    // At once at its address: an empty page before it would be a process more, for nothing. But a script may then run
    // before Playwright has set up the page: before it refuses, and before there are fingers, for which ours ask but once.
    if (!this.#refuses && !this.opening.hasTouch) return this.#openAtOnce(url);
    const page = await this.#context.newPage();
    const tab = await this.#tab(page);
    await this.#hideScrollbars(page);
    if (this.#refuses) await page.addInitScript(refusePrompts);
    await page.goto(url);
    return tab;
  }

  async #openAtOnce(url: string): Promise<Tab> {
    const { href } = new URL(url);
    const isOurs = (shown: string) => shown.startsWith(this.extensionOrigin);
    // The extension may open a page of its own meanwhile; a site may send one elsewhere. All begin as an empty one.
    const isMeant = (shown: string) => (isOurs(href) ? shown === href : shown !== 'about:blank' && !isOurs(shown));
    const opened = untilPageShows(this.#context, [], isMeant);
    const { id } = await this.#control.evaluate((to) => chrome.tabs.create({ url: to }), url);
    const page = await opened;
    await this.#hideScrollbars(page);
    await untilPageLoaded(page);
    if (page.url().startsWith('chrome-error:')) throw new Error(`${url} does not load.`);
    return chromiumTab(page, id);
  }

  /** So that the viewport is as wide as it was asked for. */
  async #hideScrollbars(page: Page): Promise<void> {
    const session = await this.#context.newCDPSession(page);
    await session.send('Emulation.setScrollbarsHidden', { hidden: true });
  }

  async openPrivate(url: string): Promise<Tab> {
    const opened = this.#context.waitForEvent('page');
    const incognito = { incognito: true, url: 'about:blank' };
    const { tabs } = await this.#control.evaluate((window) => chrome.windows.create(window), incognito);
    const page = await opened;
    await page.goto(url);
    return chromiumTab(page, tabs[0].id);
  }

  openExtensionPage(file: string): Promise<Tab> {
    return this.open(`${this.extensionOrigin}/${file}`);
  }

  async waitForTab(part: string): Promise<Tab> {
    const page = await untilPageShows(this.#context, this.#context.pages(), (url) => url.includes(part));
    await untilPageLoaded(page);
    return this.#tab(page);
  }

  async clickToolbar(tab: Tab): Promise<View> {
    await tab.focus();
    const popup = await openChromiumPopup(this.#browser, this.#extensionId, await tab.url(), this.opening);
    if (this.#refuses) await popup.evaluate(refusePrompts);
    return popup;
  }

  async typeInAddressBar({ text }: { text: string }): Promise<string[]> {
    this.#typed = text;
    return evaluate(await this.#background(), `(${suggestionsFor.toString()})(${JSON.stringify(text)})`);
  }

  async enterInAddressBar(): Promise<void> {
    const entered = `chrome.omnibox.onInputEntered.dispatch(${JSON.stringify(this.#typed)}, 'currentTab')`;
    await evaluate(await this.#background(), entered);
  }

  async openBackDoor(): Promise<View> {
    return { ...chromiumTab(this.#control, 0), close: () => Promise.resolve() };
  }

  badge({ id }: Tab): Promise<string> {
    return this.#control.evaluate((tabId) => chrome.action.getBadgeText({ tabId }), id);
  }

  badgeTitle({ id }: Tab): Promise<string> {
    return this.#control.evaluate((tabId) => chrome.action.getTitle({ tabId }), id);
  }

  async allowPrivateWindows(): Promise<void> {
    await this.#putToRest();
    await this.#extensions.allowPrivateWindows(this.#extensionId);
    await this.#openControlPage();
  }

  /** Nothing can press a button of Chromium's prompt: yes is given beforehand, no is said in the prompt's place. */
  async answerPrompts(answer: 'accept' | 'refuse'): Promise<void> {
    this.#refuses = answer === 'refuse';
    if (answer === 'accept') await this.#extensions.allowHost(this.#extensionId, everyHost);
    else await this.#extensions.forbidHost(this.#extensionId, everyHost);
  }

  async revoke(origins: string[]): Promise<void> {
    for (const origin of origins) await this.#extensions.forbidHost(this.#extensionId, origin);
  }

  withhold(): Promise<void> {
    return this.#extensions.allowHostsOnClickOnly(this.#extensionId);
  }

  pin(isPinned: boolean): Promise<void> {
    return this.#extensions.pin(this.#extensionId, isPinned);
  }

  logBytes(): number {
    return logBytes(this.#profile, this.#extensionId);
  }

  sleepAfter(): Promise<void> {
    throw new Error('Chromium puts no worker to sleep that is being driven.');
  }

  untilCalled(): Promise<void> {
    throw new Error('Chromium does not tell what a worker calls.');
  }

  async stopBackground(): Promise<void> {
    const session = await this.#context.newCDPSession(this.#control);
    const stopped = new Promise<void>((resolve) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
      });
    });
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await session.detach();
    this.#wasStopped = true;
  }

  /** Bytes of heap that the background uses, woken if it sleeps. For the benchmarks. */
  async backgroundHeapBytes(): Promise<number> {
    const target = await this.#background();
    await target.send('HeapProfiler.collectGarbage');
    const { usedSize } = await target.send<{ usedSize: number }>('Runtime.getHeapUsage');
    return usedSize;
  }

  /** Woken if it sleeps. */
  async #background(): Promise<ChromiumTarget> {
    await this.#control.evaluate(() => chrome.runtime.sendMessage({ ask: 'mendRegistry', given: {} }));
    const { targetInfos } = await this.#browser.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
    const worker = targetInfos.find(({ url }) => url.startsWith(this.extensionOrigin));
    if (!worker) throw new Error('The background is not there.');
    return attachToTarget(this.#browser, worker.targetId);
  }

  /** Resolves when the person has closed the window. For the tour. */
  untilClosed(): Promise<void> {
    return new Promise((resolve) => {
      this.#context.once('close', () => resolve());
    });
  }

  async tidy(): Promise<void> {
    await this.#closePages();
    await this.#forgetTest();
    await this.answerPrompts('accept');
  }

  async reinstall(extensionFolder: string): Promise<void> {
    await this.#closePages();
    await this.#control.goto('about:blank'); // else it would go with the extension, and a new one takes longer
    // Uninstalled, Chromium would tell the desktop by thirty shells, each of them a copy of its own large process.
    await this.#extensions.turnOff(this.#extensionId);
    await this.#browser.detach(); // its listeners go with it
    this.#browser = await this.#context.browser()!.newBrowserCDPSession();
    await this.#forgetTest();
    this.#earlierErrors = [];
    this.#wasStopped = false;
    await this.#install(extensionFolder);
  }

  async restart(): Promise<void> {
    this.#earlierErrors = await this.errors();
    await this.#context.close();
    keepExtension(this.#profile, this.#extensionId);
    await this.#openBrowser();
    await this.#openControlPage();
  }

  async crash(): Promise<void> {
    if (this.opening.isShared) throw needsOwnBrowser('crash');
    this.#earlierErrors = await this.errors();
    const { processInfo } = await this.#browser.send('SystemInfo.getProcessInfo');
    const closed = new Promise((resolve) => {
      this.#context.once('close', resolve);
    });
    process.kill(processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL');
    await closed;
    await this.#openBrowser();
    await this.#openControlPage();
  }

  async update(version: string, extensionFolder?: string): Promise<void> {
    this.#earlierErrors = await this.errors();
    if (extensionFolder) copyExtension(extensionFolder, this.#copy);
    setVersion(this.#copy, version);
    await this.#putToRest();
    await this.#extensions.reload(this.#extensionId);
    await this.#openControlPage();
  }

  setOffline(offline: boolean): Promise<void> {
    return this.#context.setOffline(offline);
  }

  async setLocation(location: { latitude: number; longitude: number } | 'refused'): Promise<void> {
    await this.#context.clearPermissions();
    if (location === 'refused') return;
    await this.#context.grantPermissions(['geolocation']);
    await this.#context.setGeolocation(location);
  }

  async errors(): Promise<string[]> {
    const errors = [...this.#earlierErrors, ...(await this.#extensions.errors(this.#extensionId))];
    return this.#wasStopped ? errors.filter((error) => !error.startsWith(answerToStopped)) : errors;
  }

  async forgetErrors(): Promise<void> {
    this.#earlierErrors = [];
    this.#wasStopped = false;
    await this.#extensions.forgetErrors(this.#extensionId);
  }

  async close(): Promise<void> {
    await this.#context.close();
    await this.sites.close();
    await this.#closeMirrors();
  }

  /** What a test served, said or withheld. */
  async #forgetTest(): Promise<void> {
    await this.setLocation('refused');
    await this.setOffline(false);
    await this.#closeMirrors();
    this.sites.forget();
  }

  /** But the two from which the driver governs the browser and asks as the extension. */
  async #closePages(isMeant: (page: Page) => boolean = () => true): Promise<void> {
    const own = new Set([this.#extensions.page, this.#control]);
    const pages = this.#context.pages().filter((page) => !own.has(page) && isMeant(page));
    await Promise.all(pages.map((page) => page.close()));
  }

  async #closeMirrors(): Promise<void> {
    for (const mirror of this.#mirrors.splice(0)) await mirror.close();
  }

  get #profile(): string {
    return path.join(this.opening.workFolder, 'profile');
  }

  /** Its path is what Chromium makes the id of, so that each install has a path of its own. */
  get #copy(): string {
    return path.join(this.opening.workFolder, `extension-${this.#installs}`);
  }

  async #install(extensionFolder: string): Promise<void> {
    this.#installs += 1;
    copyExtension(extensionFolder, this.#copy);
    const { id } = await this.#browser.send('Extensions.loadUnpacked', { path: this.#copy });
    this.#extensionId = id;
    await this.#openControlPage();
    await this.answerPrompts('accept');
  }

  async #openBrowser(): Promise<void> {
    this.#context = await launchChromium(this.opening, {
      profile: this.#profile,
      sitesPort: this.sites.port,
      certificateFingerprint: this.certificate.fingerprint,
    });
    this.#context.setDefaultTimeout(30_000);
    this.#browser = await this.#context.browser()!.newBrowserCDPSession();
    this.#extensions = await openExtensionsPage(this.#context);
  }

  /**
   * Chromium updates an extension when it is idle, and not under a running background: forced to, it may unregister
   * the new worker together with the old one, or not know it ("No SW").
   */
  async #putToRest(): Promise<void> {
    await this.#closePages((page) => page.url().startsWith(this.extensionOrigin));
    await this.stopBackground();
    await this.#control.close();
  }

  async #openControlPage(): Promise<void> {
    if (!this.#control || this.#control.isClosed()) this.#control = await this.#context.newPage();
    await this.#control.goto(`${this.extensionOrigin}/manifest.json`);
  }

  /** Which tab a page is, the extension cannot tell by its address, which is hidden; the newest has the highest id. */
  async #tab(page: Page): Promise<Tab> {
    const tabs = await this.#control.evaluate(() => chrome.tabs.query({}));
    return chromiumTab(page, Math.max(...tabs.map(({ id }) => id)));
  }
}

/**
 * Asks the page itself: of one that opens at its address, Playwright may miss that it was loaded. One that leaves
 * meanwhile for another, it follows from the start.
 */
async function untilPageLoaded(page: Page): Promise<void> {
  await page.evaluate(untilLoaded).catch(() => page.waitForLoadState());
}

/** The first page that shows such an address, among these or yet to come: the address comes a moment after the page. */
function untilPageShows(context: BrowserContext, known: Page[], isMeant: (url: string) => boolean): Promise<Page> {
  return new Promise((resolve) => {
    const look = (page: Page) => {
      const answer = () => {
        if (!isMeant(page.url())) return;
        context.off('page', look);
        page.off('framenavigated', answer);
        resolve(page);
      };
      page.on('framenavigated', answer);
      answer();
    };
    context.on('page', look);
    for (const page of known) look(page);
  });
}

function refusePrompts(): void {
  if (location.protocol === 'chrome-extension:') chrome.permissions.request = () => Promise.resolve(false);
}

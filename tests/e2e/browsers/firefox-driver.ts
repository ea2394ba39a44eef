import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findFirefox } from '../../tools/firefox.mjs';
import { makeCertificate } from './certificate';
import { needsOwnBrowser, type BrowserDriver, type Opening, type Tab, type View } from './driver';
import { copyExtension, readManifest, setVersion } from './extension-copy';
import * as person from './firefox-person';
import { startFirefox, type FirefoxProcess } from './firefox-process';
import { firefoxSession, type FirefoxSession } from './firefox-session';
import { closeEveryTab, load, openPrivateWindow, signalTab } from './firefox-navigation';
import { firefoxTab } from './firefox-tab';
import { firefoxView } from './firefox-view';
import { serveMirror, type Mirror } from './loopback-mirror';
import { connectMarionette, type Marionette } from './marionette';
import { serveSites, type Answer, type Sites } from './sites';
import { packXpi } from './xpi';

/** Firefox with the extension in it, driven by Marionette. */
export class FirefoxDriver implements BrowserDriver {
  readonly name = 'firefox';
  #addonId = '';
  /** Of the origin, and another one for each install. */
  #uuid = '';
  #firefox!: FirefoxProcess;
  #marionette!: Marionette;
  #session!: FirefoxSession;
  #earlierOutput = '';
  /** Where, in all the output, that of this extension begins. */
  #outputBefore = 0;
  #installs = 0;
  #promptAnswer: 'accept' | 'refuse' = 'accept';
  readonly #mirrors: Mirror[] = [];

  private constructor(
    private readonly opening: Opening,
    private readonly sites: Sites,
  ) {}

  static async launch(opening: Opening): Promise<FirefoxDriver> {
    const driver = new FirefoxDriver(opening, await serveSites(await makeCertificate()));
    driver.#take(opening.extensionFolder);
    await driver.#openBrowser();
    await driver.#install();
    await driver.answerPrompts('accept');
    return driver;
  }

  get extensionOrigin(): string {
    return `moz-extension://${this.#uuid}`;
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
    return firefoxTab(this.#session, await this.#session.inside(load, { url }));
  }

  async openPrivate(url: string): Promise<Tab> {
    const tab = firefoxTab(this.#session, await this.#session.inside(openPrivateWindow));
    await tab.goto(url);
    return tab;
  }

  openExtensionPage(file: string): Promise<Tab> {
    return this.open(`${this.extensionOrigin}/${file}`);
  }

  async waitForTab(part: string): Promise<Tab> {
    const signal = `tab-${randomUUID()}`;
    const id = this.#firefox.heard(signal);
    await this.#session.inside(signalTab, { part, signal });
    return firefoxTab(this.#session, Number(await id));
  }

  async clickToolbar(tab: Tab): Promise<View> {
    await tab.focus();
    await this.#session.inside(person.pressToolbarButton, tab.id);
    return firefoxView(this.#session, 'popup', () => this.#session.inside(person.closePopup));
  }

  typeInAddressBar({ keyword, text }: { keyword: string; text: string }, line: string): Promise<string[]> {
    return this.#session.inside(person.typeInAddressBar, { text: `${keyword} ${text}`, line });
  }

  enterInAddressBar(): Promise<void> {
    return this.#session.inside(person.enterInAddressBar);
  }

  badge({ id }: Tab): Promise<string> {
    return this.#session.inside(person.readBadge, { id, what: 'badgeText' });
  }

  badgeTitle({ id }: Tab): Promise<string> {
    return this.#session.inside(person.readBadge, { id, what: 'title' });
  }

  async allowPrivateWindows(): Promise<void> {
    await this.#session.inside(person.allowPrivateWindows);
  }

  answerPrompts(answer: 'accept' | 'refuse'): Promise<void> {
    this.#promptAnswer = answer;
    return this.#session.inside(person.answerPermissionPrompts, answer === 'accept');
  }

  revoke(origins: string[]): Promise<void> {
    return this.#session.inside(person.revokeHosts, origins);
  }

  withhold(): Promise<void> {
    throw new Error('Firefox has no "on click" for granted hosts.');
  }

  pin(): Promise<void> {
    throw new Error('Firefox shows the button from the start.');
  }

  logBytes(): number {
    throw new Error('Firefox keeps its databases otherwise.');
  }

  stopBackground(): Promise<void> {
    return this.#session.inside(person.stopEventPage);
  }

  async tidy(): Promise<void> {
    await this.#session.inside(person.closePopup);
    await this.#session.inside(closeEveryTab);
    await this.#forgetTest();
    await this.answerPrompts('accept');
  }

  async reinstall(extensionFolder: string): Promise<void> {
    await this.#session.inside(person.closePopup);
    await this.#session.inside(closeEveryTab);
    await this.#marionette.command('Addon:Uninstall', { id: this.#addonId });
    rmSync(this.#copy, { recursive: true });
    await this.#forgetTest();
    await this.forgetErrors();
    this.#take(extensionFolder);
    this.#session = await firefoxSession(this.#marionette, this.#addonId);
    await this.#session.inside(person.chooseOrigin, { addonId: this.#addonId, uuid: this.#uuid });
    await this.#install();
    await this.answerPrompts('accept');
  }

  sleepAfter(ms: number): Promise<void> {
    return this.#session.inside(person.setIdleTimeout, ms);
  }

  untilCalled(times: number): Promise<void> {
    return this.#session.inside(person.hearCalls, times);
  }

  async restart(): Promise<void> {
    await this.#closeBrowser();
    await this.#openBrowser();
    await this.answerPrompts(this.#promptAnswer);
  }

  async crash(): Promise<void> {
    if (this.opening.isShared) throw needsOwnBrowser('crash');
    this.#firefox.kill();
    await this.#firefox.ended;
    this.#forgetBrowser();
    await this.#openBrowser();
    await this.answerPrompts(this.#promptAnswer);
  }

  async update(version: string, extensionFolder?: string): Promise<void> {
    if (extensionFolder) copyExtension(extensionFolder, this.#copy);
    setVersion(this.#copy, version, this.#addonId);
    await this.#install();
  }

  openBackDoor(): Promise<View> {
    return this.openExtensionPage('manifest.json');
  }

  setOffline(offline: boolean): Promise<void> {
    return this.#session.inside(person.goOffline, offline);
  }

  setLocation(location: { latitude: number; longitude: number } | 'refused'): Promise<void> {
    return this.#session.inside(person.answerLocation, location);
  }

  /**
   * Firefox writes them to its own output: uncaught ones with their source; of those that were logged, only that a page
   * or background did it, which puts its values in quotes or brackets, as Firefox itself does not.
   */
  async errors(): Promise<string[]> {
    return this.#output
      .slice(this.#outputBefore)
      .split('\n')
      .filter(
        (line) => line.startsWith(`JavaScript error: ${this.extensionOrigin}`) || /^console\.error: ["(]/.test(line),
      );
  }

  async forgetErrors(): Promise<void> {
    this.#outputBefore = this.#output.length;
  }

  async close(): Promise<void> {
    await this.#closeBrowser();
    await this.sites.close();
    await this.#closeMirrors();
  }

  /** What a test served, said or withheld. */
  async #forgetTest(): Promise<void> {
    await this.setLocation('refused');
    await this.setOffline(false);
    await this.sleepAfter(30_000); // Firefox's own
    await this.#closeMirrors();
    this.sites.forget();
  }

  async #closeMirrors(): Promise<void> {
    for (const mirror of this.#mirrors.splice(0)) await mirror.close();
  }

  get #copy(): string {
    return path.join(this.opening.workFolder, `extension-${this.#installs}`);
  }

  get #output(): string {
    return this.#earlierOutput + this.#firefox.output();
  }

  /** Copies what is to be installed, and gives it an origin. */
  #take(extensionFolder: string): void {
    this.#installs += 1;
    const { browser_specific_settings: settings } = copyExtension(extensionFolder, this.#copy);
    const addonId = settings?.gecko?.id;
    if (addonId === undefined) throw new Error(`${extensionFolder} has no gecko id.`);
    this.#addonId = addonId;
    this.#uuid = randomUUID();
  }

  async #openBrowser(): Promise<void> {
    const executable = findFirefox();
    if (executable === undefined) throw new Error('No Firefox: install one, or set FIREFOX_PATH.');
    const { locale, colorScheme, headed, asInstalled = headed, workFolder } = this.opening;
    const { port } = this.sites;
    this.#firefox = await startFirefox(
      executable,
      path.join(workFolder, 'profile'),
      {
        // Every host is played by our server, and no other address can be reached.
        'network.dns.forceResolve': '127.0.0.1',
        'network.dns.disableIPv6': true,
        'network.socket.forcePort': `443=${port};80=${port}`,
        'network.http.http3.enable': false,
        'network.trr.mode': 5,
        'network.stricttransportsecurity.preloadlist': false,
        'dom.security.https_first': false,
        'network.disable-localhost-when-offline': true,
        'network.manage-offline-status': false,
        // The extension is not signed, and the address of its pages is known.
        'xpinstall.signatures.required': false,
        'extensions.autoDisableScopes': 0,
        'extensions.webextensions.uuids': JSON.stringify({ [this.#addonId]: this.#uuid }),
        'devtools.console.stdout.content': true,
        'intl.accept_languages': locale,
        'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
        'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
      },
      { headed, asInstalled },
    );
    this.#marionette = await connectMarionette(this.#firefox.marionettePort);
    this.#session = await firefoxSession(this.#marionette, this.#addonId);
    await this.#session.inside(person.speak, locale);
  }

  /** Orderly, all is written; but nothing may object, and no page is asked. */
  async #closeBrowser(): Promise<void> {
    await this.#marionette.command('Marionette:Quit', { flags: ['eForceQuit'] });
    await this.#firefox.ended;
    this.#forgetBrowser();
  }

  #forgetBrowser(): void {
    this.#marionette.close();
    this.#earlierOutput += this.#firefox.output();
  }

  /** For good, not for this run: it is still there after a restart, and a newer one updates it. */
  async #install(): Promise<void> {
    const file = `${this.#copy}-${readManifest(this.#copy).version}.xpi`;
    writeFileSync(file, packXpi(this.#copy));
    await this.#marionette.command('Addon:Install', { path: file, temporary: false });
  }
}

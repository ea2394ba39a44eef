import type { Mirror } from './loopback-mirror';
import type { Answer } from './sites';

/** How a browser is opened for one test. What is left out is English, light, 1000 × 800, the build of this browser. */
export interface Opening {
  /** A language that Chatière speaks; another where a copy of the build has it. */
  locale: 'en' | 'fr' | 'de';
  colorScheme: 'light' | 'dark';
  viewport: { width: number; height: number };
  /** The unpacked extension. It is copied, so that an update may change the copy. */
  extensionFolder: string;
  /** Where the profile and the copy live; the caller deletes it. */
  workFolder: string;
  /** With a window, for a person to look at. */
  headed: boolean;
  /** Touched with fingers, as a phone is; Chromium alone can be made to. */
  hasTouch?: boolean;
  /** With the few colours of a person who sets them for all pages; Chromium alone can be made to. */
  forcedColors?: boolean;
  /**
   * As people have it. Else, where there is no window, its own bars keep still, Firefox has one process for all sites, and
   * Chromium draws in its first process and keeps none in store: each computes a quarter less.
   */
  asInstalled?: boolean;
  /** Other tests come after this one: what would stay in the browser throws. */
  isShared?: boolean;
}

/** How a page meets the eye. */
export type Look = Pick<Opening, 'colorScheme' | 'viewport' | 'forcedColors'>;

/** An element as a test sees it. */
export interface Found {
  text: string;
  attributes: Record<string, string>;
}

/** What assistive technology calls an element, as far as tests look for it. What unfolds something is a button too. */
export type Role = 'button' | 'checkbox' | 'combobox' | 'heading' | 'link' | 'status' | 'tab';

/** Anything that shows a document: a tab, or the popup of the toolbar. */
export interface View {
  /** Runs a function there. It must stand alone: what it needs comes in the argument. */
  evaluate<Result, Argument = undefined>(
    work: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>;
  html(): Promise<string>;
  /** The visible text of the first match, waited for. */
  text(selector: string): Promise<string>;
  /** All that match now, waiting for none. */
  query(selector: string): Promise<Found[]>;
  waitFor(selector: string): Promise<void>;
  /** A selector of the first element that is seen with this role and a name like this one, waited for. */
  byRole(role: Role, name: RegExp): Promise<string>;
  /** Selectors of all such elements, waiting for none. */
  allByRole(role: Role, name: RegExp): Promise<string[]>;
  /** A real click with the mouse, so that it counts as the person's. */
  click(selector: string): Promise<void>;
  /** Puts the keyboard in the field and types. */
  type(selector: string, text: string): Promise<void>;
  /** A key by its DOM name: `Enter`, `Escape`, `Tab`, `ArrowDown`, `a`. */
  press(key: string): Promise<void>;
  screenshot(path: string): Promise<void>;
  /** Ids and targets of what axe finds wrong; empty is good. */
  axe(): Promise<string[]>;
  close(): Promise<void>;
}

/** A tab of the browser. */
export interface Tab extends View {
  /** The browser's own id of the tab, as `chrome.tabs` knows it. */
  readonly id: number;
  url(): Promise<string>;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** `history.back()`, which is what meets the back/forward cache. */
  goBack(): Promise<void>;
  /** A navigation within the page. */
  pushState(path: string): Promise<void>;
  /** Chooses a file of this machine in a field for one. */
  chooseFile(selector: string, path: string): Promise<void>;
  focus(): Promise<void>;
  /** Looks otherwise from now on, as it would have from the start. Chromium only: Firefox throws. */
  look(look: Look): Promise<void>;
  /** What a screen reader is given, in its order, as `role name`. Chromium only: Firefox throws. */
  spoken(): Promise<string[]>;
}

/** Tag of a test that needs a new profile in a process of its own, since it kills it. */
export const ownBrowser = '@own-browser';

/** The page that an install opens. */
export const welcomePage = 'onboarding.html';

/** What a test is told that would change a browser which others share. */
export const needsOwnBrowser = (what: string) => new Error(`${what}: give the test the tag ${ownBrowser}.`);

/** A browser with the extension in it, and nothing of the outside world but what the test serves. */
export interface BrowserDriver {
  readonly name: 'chromium' | 'firefox';
  /** `chrome-extension://…` or `moz-extension://…`, no slash at the end. */
  readonly extensionOrigin: string;

  /** Serves a host, on https and http, on every port. */
  site(host: string, answer: Answer): void;
  /** A server on 127.0.0.1, plain http with CORS, which the extension may reach. */
  mirror(answer: Answer): Promise<Mirror>;
  /** Every address asked for but the opening of the pages that `site` serves: what a silent extension keeps empty. */
  requests(): string[];

  open(url: string): Promise<Tab>;
  /** A tab in a private window of its own. */
  openPrivate(url: string): Promise<Tab>;
  openExtensionPage(path: string): Promise<Tab>;
  /**
   * A page of the extension without a script, from which a test asks what only the extension may ask, and looks at what the
   * browser holds. Chromium always has the same one open, and closes it for nobody.
   */
  openBackDoor(): Promise<View>;
  /** The tab whose address contains this text, already there or yet to come. */
  waitForTab(part: string): Promise<Tab>;
  /** Clicks the extension's button in the toolbar, as a person would, and answers with the popup. */
  clickToolbar(tab: Tab): Promise<View>;
  /**
   * Types after a keyword in the address bar, and answers with the lines below it once one of them says `line`. Nothing can
   * reach Chromium's bar: there the background is asked in its place, and Chromium is shown each line that it gives, so that
   * it can refuse one.
   */
  typeInAddressBar(typed: { keyword: string; text: string }, line: string): Promise<string[]>;
  /** Presses Enter in the address bar, as it stands. */
  enterInAddressBar(): Promise<void>;
  badge(tab: Tab): Promise<string>;
  badgeTitle(tab: Tab): Promise<string>;

  /** The person allows the extension in private windows, which starts it anew; its pages are gone. */
  allowPrivateWindows(): Promise<void>;
  /** What the person says from now on when the extension asks for a permission. Says yes until told otherwise. */
  answerPrompts(answer: 'accept' | 'refuse'): Promise<void>;
  /** The person takes back hosts in the browser's own settings. */
  revoke(origins: string[]): Promise<void>;
  /** The person sets the granted hosts to "on click". Chromium only: Firefox has no such thing, and throws. */
  withhold(): Promise<void>;
  /** The person pins the button, or puts it back behind the puzzle piece. Chromium only: Firefox throws. */
  pin(isPinned: boolean): Promise<void>;

  /** The background falls asleep, as it does by itself after half a minute. */
  stopBackground(): Promise<void>;
  /**
   * As `tidy`, and a new extension for the next test, in the same browser: with the one that is there, its grants and all
   * that it stored are out of reach; this folder's is installed under an origin that this browser has never seen.
   */
  reinstall(extensionFolder: string): Promise<void>;
  /** All tabs are closed, and what the test served, said or withheld is forgotten; the extension stays as it is. */
  tidy(): Promise<void>;
  /** It falls asleep by itself after so many ms without a call. Firefox only: Chromium keeps awake a worker that is driven, and throws. */
  sleepAfter(ms: number): Promise<void>;
  /** Resolves when the background has called the browser so many times more. Firefox only. */
  untilCalled(times: number): Promise<void>;
  /** Closes and opens again, on the same profile. Tabs are gone. */
  restart(): Promise<void>;
  /** Killed, as at a power cut, and opened again on the same profile. Chromium knows us then only after a `restart`. */
  crash(): Promise<void>;
  /** A newer version comes, in place; from another folder when one is named. Pages of the extension are gone. */
  update(version: string, extensionFolder?: string): Promise<void>;
  /** What of our database still lies in a log, which is read anew whenever it is opened. Chromium only: Firefox throws. */
  logBytes(): number;
  setOffline(offline: boolean): Promise<void>;
  /** Where the device is, or that the person does not tell. */
  setLocation(location: { latitude: number; longitude: number } | 'refused'): Promise<void>;
  /** What pages and background of the extension threw or wrote as errors. */
  errors(): Promise<string[]>;
  /** As if there had been none so far. */
  forgetErrors(): Promise<void>;
  close(): Promise<void>;
}

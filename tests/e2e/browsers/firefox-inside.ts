/** What scripts in Firefox's own window see: only what the driver uses, since Firefox publishes no types for it. */
export interface Inside {
  /** The first one: a private one comes later, and is reached by its tab. */
  window: BrowserWindow;
  /** Those that a test opened beside it. */
  otherWindows: BrowserWindow[];
  extension: Extension;
  toolbarButton: { triggerAction(window: BrowserWindow): Promise<void>; action: ActionState };
  extensionApi: ExtensionApi;
  services: Services;
  /** The tab with this id, or the popup that is open, in whichever window. */
  find(view: ViewId): XulBrowser;
  /** Calls back whenever the browser's page moves or loads. */
  listenTo(browser: XulBrowser, listener: () => void): void;
  /** One of Firefox's own modules. */
  load<Module>(address: string): Module;
}

export type ViewId = { tab: number } | 'popup';

export interface XulBrowser {
  ownerDocument: { defaultView: BrowserWindow };
  currentURI: { spec: string };
  browsingContext: { currentWindowGlobal: WindowGlobal };
  fixupAndLoadURIString(url: string, options: { triggeringPrincipal: Principal }): void;
  reload(): void;
  goBack(requiresUserInteraction: boolean): void;
  focus(): void;
}

/** The part of nsIWebProgressListener that the driver listens to, with the browser that it is about in front. */
export interface TabsListener {
  onLocationChange?(browser: XulBrowser, progress: { isTopLevel: boolean }): void;
  onStateChange?(
    browser: XulBrowser,
    progress: { isTopLevel: boolean },
    request: unknown,
    flags: number,
    status: number,
  ): void;
}

type Principal = { readonly isPrincipal: unique symbol };

/** A browser is an element of the window too. */
export interface PopupBrowser extends XulBrowser {
  webProgress: { isLoadingDocument: boolean };
  closest<Found extends Element>(selector: string): Found | null;
}

export interface NativeTab {
  linkedBrowser: XulBrowser;
  ownerDocument: { defaultView: BrowserWindow };
  hasAttribute(name: string): boolean;
}

interface WindowGlobal {
  getActor(name: 'MarionetteCommands'): PageActor;
  drawSnapshot(area: DOMRect | null, scale: number, background: string): Promise<ImageBitmap>;
}

/** Marionette's own arm into a document, popups of the toolbar included. */
interface PageActor {
  executeScript<Result>(script: string, parameters: unknown[], options: object): Promise<Result>;
  findElement(strategy: 'css selector', selector: string, options: object): Promise<ElementReference>;
  clickElement(element: ElementReference, capabilities: object): Promise<void>;
  sendKeysToElement(element: ElementReference, keys: string, capabilities: object): Promise<void>;
  getActiveElement(): Promise<ElementReference>;
}

/** Opaque: it is only handed back. */
type ElementReference = { readonly isElementReference: unique symbol };

/** Tells a listener of each line that has come. */
interface AddressBarController {
  addListener(listener: { onQueryResults(query: { searchString: string }): void }): void;
  removeListener(listener: object): void;
}

export interface BrowserWindow extends Window {
  gURLBar: { search(text: string): void; handleCommand(): void; controller: AddressBarController };
  dump(line: string): void;
  gBrowser: {
    tabs: NativeTab[];
    tabContainer: EventTarget;
    selectedTab: NativeTab;
    removeTab(tab: NativeTab): void;
    addTab(url: string, options: { triggeringPrincipal: Principal }): NativeTab;
    addTabsProgressListener(listener: TabsListener): void;
    removeTabsProgressListener(listener: TabsListener): void;
  };
}

interface Extension {
  id: string;
  on(event: string, listener: (event: string, told: { reason: string }) => void): void;
  off(event: string, listener: (event: string, told: { reason: string }) => void): void;
  terminateBackground(options: { ignoreDevToolsAttached: boolean; disableResetIdleForTest: boolean }): Promise<void>;
}

interface ActionState {
  getProperty(tab: NativeTab, name: 'badgeText' | 'title'): string;
}

interface ExtensionApi {
  tabTracker: { getId(tab: NativeTab): number; getTab(id: number): NativeTab };
}

interface Services {
  io: { offline: boolean };
  scriptSecurityManager: { getSystemPrincipal(): Principal };
  locale: { availableLocales: string[]; requestedLocales: string[] };
  prefs: {
    setIntPref(name: string, value: number): void;
    setBoolPref(name: string, value: boolean): void;
    setStringPref(name: string, value: string): void;
  };
  obs: {
    addObserver(observer: object, topic: string): void;
    removeObserver(observer: object, topic: string): void;
  };
}

/** Builds an `Inside` within Firefox. Sent as text, so it stands alone. */
export const insideExpression = `(() => {
  const windows = [...Services.wm.getEnumerator('navigator:browser')];
  const [window, ...otherWindows] = windows;
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = WebExtensionPolicy.getByID(EXTENSION_ID)?.extension;
  const extensionApi = ExtensionParent.apiManager.global;
  return {
    window,
    otherWindows,
    extension,
    extensionApi,
    services: Services,
    toolbarButton: extension && extensionApi.browserActionFor?.(extension),
    find: (view) =>
      view === 'popup'
        ? windows.flatMap(({ document }) => [...document.querySelectorAll('.webextension-popup-browser')]).at(-1)
        : extensionApi.tabTracker.getTab(view.tab).linkedBrowser,
    listenTo: (browser, listener) => {
      const QueryInterface = ChromeUtils.generateQI(['nsIWebProgressListener', 'nsISupportsWeakReference']);
      // Firefox holds it weakly, so that something else has to.
      browser.driverListener = { QueryInterface, onStateChange: listener, onLocationChange: listener };
      browser.addProgressListener(browser.driverListener, Ci.nsIWebProgress.NOTIFY_ALL);
    },
    load: (address) => ChromeUtils.importESModule(address),
  };
})()`;

import type { BrowserWindow, Inside, NativeTab, TabsListener, XulBrowser } from './firefox-inside';

// How tabs of Firefox come, go and move. Each function is sent there as text, so it stands alone.

/** The only tab of a new private window, still empty. The one that comes with it would load a page of Firefox first. */
export async function openPrivateWindow(_: undefined, inside: Inside): Promise<number> {
  const { window, extensionApi, services } = inside;
  const tracker = inside.load<{
    BrowserWindowTracker: { promiseOpenWindow(options: object): Promise<BrowserWindow> };
  }>('resource:///modules/BrowserWindowTracker.sys.mjs');
  const { gBrowser } = await tracker.BrowserWindowTracker.promiseOpenWindow({ openerWindow: window, private: true });
  const first = gBrowser.selectedTab;
  const triggeringPrincipal = services.scriptSecurityManager.getSystemPrincipal();
  gBrowser.selectedTab = gBrowser.addTab('about:blank', { triggeringPrincipal });
  gBrowser.removeTab(first);
  return extensionApi.tabTracker.getId(gBrowser.selectedTab);
}

export function closeTab(id: number, { extensionApi }: Inside): void {
  const tab = extensionApi.tabTracker.getTab(id);
  tab.ownerDocument.defaultView.gBrowser.removeTab(tab);
}

/** All but an empty one, without which the window would go too; and all other windows. */
export function closeEveryTab(_: undefined, { window, otherWindows, services }: Inside): void {
  for (const other of otherWindows) other.close();
  const { gBrowser } = window;
  const before = [...gBrowser.tabs];
  const triggeringPrincipal = services.scriptSecurityManager.getSystemPrincipal();
  gBrowser.selectedTab = gBrowser.addTab('about:blank', { triggeringPrincipal });
  for (const tab of before) gBrowser.removeTab(tab);
}

/** Brings a tab in front and gives its page the keyboard, which else may stay in the address bar. */
export function selectTab(id: number, { extensionApi }: Inside): void {
  const tab = extensionApi.tabTracker.getTab(id);
  const window = tab.ownerDocument.defaultView;
  window.gBrowser.selectedTab = tab;
  window.focus();
  tab.linkedBrowser.focus();
}

export function addressOf(id: number, { find }: Inside): string {
  return find({ tab: id }).currentURI.spec;
}

/**
 * Loads an address in a tab, or in a new one in front; or the same address again. Waits until all of it is there, and answers
 * the tab's id.
 */
export function load({ id, url }: { id?: number; url?: string }, inside: Inside): Promise<number> {
  const { window, find, services, extensionApi } = inside;
  const whole = 0x10 | 0x40000; // nsIWebProgressListener: STATE_STOP, STATE_IS_NETWORK
  const aborted = 0x804b0002; // NS_BINDING_ABORTED: the page goes on in another process
  const triggeringPrincipal = services.scriptSecurityManager.getSystemPrincipal();
  const known = id === undefined ? undefined : find({ tab: id });
  const { gBrowser } = known?.ownerDocument.defaultView ?? window;
  // At once at its address: an empty page before it may need a process that the address does not.
  const opened = known ? undefined : gBrowser.addTab(url!, { triggeringPrincipal });
  if (opened) gBrowser.selectedTab = opened;
  const browser = known ?? opened!.linkedBrowser;
  return new Promise((resolve, reject) => {
    const listener: TabsListener = {
      onStateChange(moved: XulBrowser, progress: { isTopLevel: boolean }, _request, flags: number, status: number) {
        const isOver = moved === browser && progress.isTopLevel && (flags & whole) === whole && status !== aborted;
        if (!isOver || (url !== 'about:blank' && browser.currentURI.spec === 'about:blank' && status === 0)) return;
        gBrowser.removeTabsProgressListener(listener);
        if (status === 0) resolve(id ?? extensionApi.tabTracker.getId(opened!));
        else reject(new Error(`${url} does not load: 0x${status.toString(16)}`));
      },
    };
    gBrowser.addTabsProgressListener(listener);
    if (opened) return;
    if (url === undefined) browser.reload();
    else browser.fixupAndLoadURIString(url, { triggeringPrincipal });
  });
}

/** A page kept whole loads nothing when one comes back to it, but the address changes all the same. */
export function goBack(id: number, { find }: Inside): Promise<void> {
  const browser = find({ tab: id });
  const { gBrowser } = browser.ownerDocument.defaultView;
  return new Promise((resolve) => {
    const listener: TabsListener = {
      onLocationChange(moved: XulBrowser, progress: { isTopLevel: boolean }) {
        if (moved !== browser || !progress.isTopLevel) return;
        gBrowser.removeTabsProgressListener(listener);
        resolve();
      },
    };
    gBrowser.addTabsProgressListener(listener);
    browser.goBack(false); // else now and then it passes over a page on which nobody clicked, and stays where it is
  });
}

/**
 * Says the id of the loaded tab whose address contains this text, now or as soon as there is one, in a line of output
 * that begins with the signal: were this command to wait for it, Marionette would let no other through.
 */
export function signalTab({ part, signal }: { part: string; signal: string }, { window, extensionApi }: Inside): void {
  const { gBrowser } = window;
  const shows = (tab: NativeTab) => tab.linkedBrowser.currentURI.spec.includes(part) && !tab.hasAttribute('busy');
  const look = () => {
    const tab = gBrowser.tabs.find(shows);
    if (!tab) return;
    gBrowser.tabContainer.removeEventListener('TabAttrModified', look);
    window.dump(`${signal} ${extensionApi.tabTracker.getId(tab)}\n`);
  };
  gBrowser.tabContainer.addEventListener('TabAttrModified', look); // busy or not, and each new title
  look();
}

import type { Inside, PopupBrowser } from './firefox-inside';

// What a person does in Firefox's own windows. Each function is sent there as text, so it stands alone.

/** Presses the extension's button in the toolbar above a tab, and waits until its popup is open and loaded. */
export async function pressToolbarButton(tab: number, { find, toolbarButton, listenTo }: Inside): Promise<void> {
  const { defaultView: window } = find({ tab }).ownerDocument;
  const arrived = new Promise<PopupBrowser>((resolve) => {
    // Firefox's own tests wait for the same event; the page itself may still be to come, in another process.
    window.document.addEventListener('WebExtPopupLoaded', (event) => resolve(event.target as unknown as PopupBrowser), {
      once: true,
      capture: true,
    });
  });
  await toolbarButton.triggerAction(window);
  const popup = await arrived;
  const isLoaded = () => popup.currentURI.spec.startsWith('moz-extension:') && !popup.webProgress.isLoadingDocument;
  if (!isLoaded()) {
    await new Promise<void>((resolve) => {
      listenTo(popup, () => {
        if (isLoaded()) resolve();
      });
    });
  }
  const panel = popup.closest<HTMLElement & { state: string }>('panel');
  if (!panel || panel.state === 'open') return;
  await new Promise((resolve) => {
    panel.addEventListener('popupshown', resolve, { once: true });
  });
}

/** Closes the popup that is open, if one is, and waits until it is gone: until then, a press on the button opens none. */
export async function closePopup(_: undefined, { find }: Inside): Promise<void> {
  type Panel = HTMLElement & { state: 'closed' | 'open' | 'showing' | 'hiding'; hidePopup(): void };
  const panel = (find('popup') as PopupBrowser | undefined)?.closest<Panel>('panel');
  if (!panel || panel.state === 'closed') return;
  const hidden = new Promise((resolve) => {
    panel.addEventListener('popuphidden', resolve, { once: true });
  });
  panel.hidePopup();
  await hidden;
}

export function readBadge({ id, what }: { id: number; what: 'badgeText' | 'title' }, inside: Inside): string {
  return inside.toolbarButton.action.getProperty(inside.extensionApi.tabTracker.getTab(id), what);
}

/** Types into the address bar; Firefox itself waits three seconds for an extension, which never says that it has told all. */
export function typeInAddressBar(
  { text, line }: { text: string; line: string },
  { window: { gURLBar, document } }: Inside,
): Promise<string[]> {
  const lines = () =>
    [...document.querySelectorAll<HTMLElement>('.urlbarView-row')]
      .filter((row) => row.checkVisibility())
      .map((row) => row.querySelector('.urlbarView-title')?.textContent ?? '');
  return new Promise((resolve) => {
    const listener = {
      onQueryResults: ({ searchString }: { searchString: string }) => {
        if (searchString !== text || !lines().some((each) => each.includes(line))) return;
        gURLBar.controller.removeListener(listener);
        resolve(lines());
      },
    };
    gURLBar.controller.addListener(listener);
    gURLBar.search(text);
  });
}

/** Presses Enter in the address bar, as it stands. */
export function enterInAddressBar(_: undefined, { window }: Inside): void {
  window.gURLBar.handleCommand();
}

/** Answers every prompt of an extension in the place of the person, so that Firefox shows none. */
export function answerPermissionPrompts(accepted: boolean, { services, window, load }: Inside): void {
  const topic = 'webextension-optional-permission-prompt';
  const seat = window as unknown as { promptAnswerer?: { observe(subject: unknown): void } };
  if (seat.promptAnswerer) {
    services.obs.removeObserver(seat.promptAnswerer, topic);
  } else {
    const { ExtensionsUI } = load<{ ExtensionsUI: object }>('resource:///modules/ExtensionsUI.sys.mjs');
    services.obs.removeObserver(ExtensionsUI, topic);
  }
  seat.promptAnswerer = {
    observe: (subject) => {
      (subject as { wrappedJSObject: { resolve(answer: boolean): void } }).wrappedJSObject.resolve(accepted);
    },
  };
  services.obs.addObserver(seat.promptAnswerer, topic);
}

/** Says beforehand which origin an extension that is not yet installed will have. */
export function chooseOrigin({ addonId, uuid }: { addonId: string; uuid: string }, { services }: Inside): void {
  services.prefs.setStringPref('extensions.webextensions.uuids', JSON.stringify({ [addonId]: uuid }));
}

/** Takes hosts back, as the switches in about:addons do. */
export async function revokeHosts(origins: string[], { extension, load }: Inside): Promise<void> {
  const { ExtensionPermissions } = load<{
    ExtensionPermissions: { remove(id: string, permissions: object, extension: object): Promise<void> };
  }>('resource://gre/modules/ExtensionPermissions.sys.mjs');
  await ExtensionPermissions.remove(extension.id, { permissions: [], origins }, extension);
}

/** Allows the extension in private windows, as the choice in about:addons does, which starts it anew. */
export async function allowPrivateWindows(_: undefined, { extension, load }: Inside): Promise<void> {
  const { ExtensionPermissions } = load<{
    ExtensionPermissions: { add(id: string, permissions: object, extension: object): Promise<void> };
  }>('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = load<{
    AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
  }>('resource://gre/modules/AddonManager.sys.mjs');
  const { id } = extension;
  await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] }, extension);
  await (await AddonManager.getAddonByID(id)).reload();
}

/** What the idle timer does after half a minute. */
export async function stopEventPage(_: undefined, { extension }: Inside): Promise<void> {
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
}

/** In ms; counts from the next call of the background on. */
export function setIdleTimeout(ms: number, { services }: Inside): void {
  services.prefs.setIntPref('extensions.background.idle.timeout', ms);
}

/** Resolves when the background has called the browser so many times, each of which keeps it awake. */
export function hearCalls(times: number, { extension }: Inside): Promise<void> {
  return new Promise((resolve) => {
    let left = times;
    const listen = (_event: string, { reason }: { reason: string }) => {
      if (reason === 'parentapicall') left -= 1;
      if (left > 0) return;
      extension.off('background-script-reset-idle', listen);
      resolve();
    };
    extension.on('background-script-reset-idle', listen);
  });
}

export function goOffline(offline: boolean, { services }: Inside): void {
  services.io.offline = offline;
}

export function answerLocation(
  location: { latitude: number; longitude: number } | 'refused',
  { services: { prefs } }: Inside,
): void {
  prefs.setBoolPref('geo.prompt.testing', true);
  prefs.setBoolPref('geo.prompt.testing.allow', location !== 'refused');
  if (location === 'refused') return;
  const answer = { location: { lat: location.latitude, lng: location.longitude }, accuracy: 100 };
  prefs.setStringPref('geo.provider.network.url', `data:application/json,${JSON.stringify(answer)}`);
}

/** Makes Firefox speak a language whose pack it does not have, as its own tests do. */
export function speak(locale: string, { services }: Inside): void {
  services.locale.availableLocales = [locale, 'en-US'];
  services.locale.requestedLocales = [locale];
}

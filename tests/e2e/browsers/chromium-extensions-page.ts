import type { BrowserContext, Page } from '@playwright/test';

/** What a person can do to an extension on chrome://extensions, by its id. */
export interface ExtensionsPage {
  readonly page: Page;
  /** Without it, Chromium drops unpacked extensions at its next start, and keeps no errors. */
  turnDeveloperModeOn(): Promise<void>;
  /** Allows a host beforehand: the extension still has to ask, and is then given it without a prompt. */
  allowHost(id: string, origin: string): Promise<void>;
  forbidHost(id: string, origin: string): Promise<void>;
  allowHostsOnClickOnly(id: string): Promise<void>;
  pin(id: string, isPinned: boolean): Promise<void>;
  /** Its tabs, scripts and grants go, as when it is uninstalled; what it stored stays under its id, which none has after it. */
  turnOff(id: string): Promise<void>;
  /** Loads the extension anew, and answers when it runs again. */
  allowPrivateWindows(id: string): Promise<void>;
  errors(id: string): Promise<string[]>;
  forgetErrors(id: string): Promise<void>;
  /**
   * Answers when the extension runs again. Chromium waits for that only where it is asked for errors; else it answers
   * while the extension is still off, and a page of it that is opened then is blocked.
   */
  reload(id: string): Promise<void>;
}

type Update = Parameters<typeof chrome.developerPrivate.updateExtensionConfiguration>[0];

export async function openExtensionsPage(context: BrowserContext): Promise<ExtensionsPage> {
  const page = await context.newPage();
  // A text of that page, which may ask what the page may: the page itself is drawn anew at whatever an extension does.
  await page.goto('chrome://extensions/strings.m.js');
  const configure = (extensionId: string, choice: Omit<Update, 'extensionId'>) =>
    page.evaluate((update) => chrome.developerPrivate.updateExtensionConfiguration(update), { extensionId, ...choice });
  return {
    page,
    turnDeveloperModeOn: () =>
      page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })),
    allowHost: (id, origin) =>
      page.evaluate((to) => chrome.developerPrivate.addHostPermission(to.id, to.origin), { id, origin }),
    forbidHost: (id, origin) =>
      page.evaluate((to) => chrome.developerPrivate.removeHostPermission(to.id, to.origin), { id, origin }),
    allowHostsOnClickOnly: (id) => configure(id, { hostAccess: 'ON_CLICK' }),
    pin: (id, isPinned) => configure(id, { pinnedToToolbar: isPinned }),
    turnOff: (extensionId) => page.evaluate((id) => chrome.management.setEnabled(id, false), extensionId),
    allowPrivateWindows: (extensionId) =>
      page.evaluate(
        async (update) => {
          const loaded = new Promise<void>((resolve) => {
            chrome.developerPrivate.onItemStateChanged.addListener(({ event_type: event, item_id: item }) => {
              if (event === 'LOADED' && item === update.extensionId) resolve();
            });
          });
          await chrome.developerPrivate.updateExtensionConfiguration(update);
          await loaded;
        },
        { extensionId, incognitoAccess: true },
      ),
    errors: async (id) => {
      const { runtimeErrors } = await page.evaluate((to) => chrome.developerPrivate.getExtensionInfo(to), id);
      return runtimeErrors
        .filter(({ severity }) => severity === 'ERROR')
        .map(({ message, contextUrl }) => `${message} (${contextUrl})`);
    },
    forgetErrors: (extensionId) =>
      page.evaluate((of) => chrome.developerPrivate.deleteExtensionErrors(of), { extensionId }),
    reload: async (id) => {
      const fault = await page.evaluate(
        (to) => chrome.developerPrivate.reload(to, { failQuietly: true, populateErrorForUnpacked: true }),
        id,
      );
      if (fault) throw new Error(`Chromium could not load the extension anew: ${JSON.stringify(fault)}`);
    },
  };
}

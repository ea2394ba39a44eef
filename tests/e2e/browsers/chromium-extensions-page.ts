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
  /** Loads the extension anew. */
  allowPrivateWindows(id: string): Promise<void>;
  errors(id: string): Promise<string[]>;
  reload(id: string): Promise<void>;
}

type Update = Parameters<typeof chrome.developerPrivate.updateExtensionConfiguration>[0];

export async function openExtensionsPage(context: BrowserContext): Promise<ExtensionsPage> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
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
    allowPrivateWindows: (id) => configure(id, { incognitoAccess: true }),
    errors: async (id) => {
      const { runtimeErrors } = await page.evaluate((to) => chrome.developerPrivate.getExtensionInfo(to), id);
      return runtimeErrors
        .filter(({ severity }) => severity === 'ERROR')
        .map(({ message, contextUrl }) => `${message} (${contextUrl})`);
    },
    reload: async (id) =>
      void (await page.evaluate((to) => chrome.developerPrivate.reload(to, { failQuietly: true }), id)),
  };
}

import type { Page } from '@playwright/test';

interface ExtensionInfo {
  runtimeErrors: { message: string; severity: string; contextUrl: string }[];
}

interface DeveloperPrivate {
  updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(update: {
    extensionId: string;
    hostAccess?: string;
    incognitoAccess?: boolean;
  }): Promise<void>;
  addHostPermission(extensionId: string, origin: string): Promise<void>;
  removeHostPermission(extensionId: string, origin: string): Promise<void>;
  getExtensionInfo(extensionId: string): Promise<ExtensionInfo>;
  reload(extensionId: string, options: { failQuietly: boolean }): Promise<unknown>;
}

declare const chrome: { developerPrivate: DeveloperPrivate };

/** What a person can do to an extension on chrome://extensions. */
export interface ExtensionsPage {
  /** Without it, Chromium drops unpacked extensions at its next start, and keeps no errors. */
  turnDeveloperModeOn(): Promise<void>;
  /** Allows a host beforehand: the extension still has to ask, and is then given it without a prompt. */
  allowHost(origin: string): Promise<void>;
  forbidHost(origin: string): Promise<void>;
  allowHostsOnClickOnly(): Promise<void>;
  /** Loads the extension anew. */
  allowPrivateWindows(): Promise<void>;
  errors(): Promise<string[]>;
  reload(): Promise<void>;
}

export function extensionsPage(page: Page, id: string): ExtensionsPage {
  return {
    turnDeveloperModeOn: () =>
      page.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })),
    allowHost: (origin) =>
      page.evaluate((to) => chrome.developerPrivate.addHostPermission(to.id, to.origin), { id, origin }),
    forbidHost: (origin) =>
      page.evaluate((to) => chrome.developerPrivate.removeHostPermission(to.id, to.origin), { id, origin }),
    allowHostsOnClickOnly: () =>
      page.evaluate(
        (extensionId) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' }),
        id,
      ),
    allowPrivateWindows: () =>
      page.evaluate(
        (extensionId) => chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true }),
        id,
      ),
    errors: async () => {
      const { runtimeErrors } = await page.evaluate((to) => chrome.developerPrivate.getExtensionInfo(to), id);
      return runtimeErrors
        .filter(({ severity }) => severity === 'ERROR')
        .map(({ message, contextUrl }) => `${message} (${contextUrl})`);
    },
    reload: async () =>
      void (await page.evaluate((to) => chrome.developerPrivate.reload(to, { failQuietly: true }), id)),
  };
}

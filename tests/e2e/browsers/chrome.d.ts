/** The interface of extensions, as tests call it in pages of the extension: in both browsers it answers with promises. */
declare const chrome: {
  action: {
    getBadgeText(of: { tabId: number }): Promise<string>;
    getTitle(of: { tabId: number }): Promise<string>;
  };
  alarms: {
    create(name: string, alarm: { when: number }): Promise<void>;
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
  };
  /** In Chromium, an event can be dispatched by hand. */
  omnibox: {
    setDefaultSuggestion(suggestion: { description: string }): Promise<void>;
    onInputStarted: { dispatch(): void };
    onInputChanged: { dispatch(text: string, show: (suggestions: { description: string }[]) => void): void };
  };
  permissions: {
    request(permissions: object): Promise<boolean>;
    getAll(): Promise<{ origins: string[] }>;
    remove(permissions: { origins: string[] }): Promise<boolean>;
    onAdded: { addListener(callback: (added: { origins: string[] }) => void): void };
  };
  runtime: { sendMessage(message: unknown): Promise<unknown>; getURL(path: string): string };
  scripting: {
    executeScript(injection: {
      target: { tabId: number; allFrames?: boolean };
      func: (given: never) => unknown;
      args: unknown[];
    }): Promise<{ frameId: number; result: unknown }[]>;
    getRegisteredContentScripts(): Promise<{ matches: string[] }[]>;
  };
  storage: Record<
    'local' | 'session',
    {
      get(names?: string | string[]): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      remove(names: string[]): Promise<void>;
      onChanged: { addListener(callback: () => void): void };
    }
  >;
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string; incognito: boolean }[]>;
    create(tab: object): Promise<{ id: number }>;
    remove(id: number): Promise<void>;
  };
  windows: { create(window: object): Promise<{ tabs: [{ id: number }] }> };
  /** This and the next on Chromium's own chrome://extensions alone. */
  management: { setEnabled(extensionId: string, isEnabled: boolean): Promise<void> };
  developerPrivate: {
    updateProfileConfiguration(update: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(update: {
      extensionId: string;
      hostAccess?: string;
      incognitoAccess?: boolean;
      pinnedToToolbar?: boolean;
    }): Promise<void>;
    addHostPermission(extensionId: string, origin: string): Promise<void>;
    removeHostPermission(extensionId: string, origin: string): Promise<void>;
    getExtensionInfo(extensionId: string): Promise<{
      runtimeErrors: { message: string; severity: string; contextUrl: string }[];
    }>;
    deleteExtensionErrors(of: { extensionId: string }): Promise<void>;
    readonly onItemStateChanged: {
      addListener(callback: (change: { event_type: string; item_id: string }) => void): void;
    };
    reload(extensionId: string, options: { failQuietly: boolean; populateErrorForUnpacked: boolean }): Promise<unknown>;
  };
};

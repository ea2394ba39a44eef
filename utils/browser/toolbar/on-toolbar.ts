import { browser } from '../browser';

/** Newer than the types of both browsers, and missing in some. */
interface SettableAction {
  getUserSettings?(): Promise<{ isOnToolbar?: boolean }>;
  onUserSettingsChanged?: {
    addListener(callback: () => void): void;
    removeListener(callback: () => void): void;
  };
}

const action: SettableAction = browser.action;

/**
 * Whether the button is on the toolbar, and not behind the puzzle piece; undefined where there is no toolbar, as on a
 * phone, or where the browser does not say.
 */
export async function isOnToolbar(): Promise<boolean | undefined> {
  const { os } = await browser.runtime.getPlatformInfo();
  return os === 'android' ? undefined : (await action.getUserSettings?.())?.isOnToolbar;
}

/**
 * Calls back with the answer of `isOnToolbar` whenever it may have changed: when the browser says so, and when somebody
 * comes back to this window, since not every browser does. Answers how to stop it.
 */
export function onToolbarChanged(changed: (isOn: boolean | undefined) => void): () => void {
  const look = () => {
    void (async () => changed(await isOnToolbar()))();
  };
  const { onUserSettingsChanged: told } = action;
  told?.addListener(look);
  addEventListener('focus', look);
  return () => {
    told?.removeListener(look);
    removeEventListener('focus', look);
  };
}

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
 * Whether the button is on the toolbar, and not behind the puzzle piece; undefined where nobody has to look for it, as in
 * Firefox, which shows it from the start, and on a phone, which has no toolbar; and where the browser does not say.
 */
export async function isOnToolbar(): Promise<boolean | undefined> {
  if (import.meta.env.FIREFOX) return undefined;
  const { os } = await browser.runtime.getPlatformInfo();
  return os === 'android' ? undefined : (await action.getUserSettings?.())?.isOnToolbar;
}

/**
 * Calls back with the answer of `isOnToolbar` at once and whenever it may have changed: when the browser says so, and when
 * somebody comes back to this window, since not every browser does. Answers how to stop it.
 */
export function onToolbarChanged(changed: (isOn: boolean | undefined) => void): () => void {
  const look = () => {
    void (async () => changed(await isOnToolbar()))();
  };
  const { onUserSettingsChanged: told } = action;
  told?.addListener(look);
  addEventListener('focus', look);
  look();
  return () => {
    told?.removeListener(look);
    removeEventListener('focus', look);
  };
}

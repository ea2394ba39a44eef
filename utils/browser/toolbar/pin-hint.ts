import { browser } from '../browser';
import { isOnToolbar } from './on-toolbar';

const key = 'pinHintClosed';

/** Whether to tell that the button can be pinned: it is not on the toolbar, and nobody closed the line for good. */
export async function isPinHintWanted(): Promise<boolean> {
  const { [key]: isClosed } = await browser.storage.local.get(key);
  return isClosed !== true && (await isOnToolbar()) === false;
}

/** Says it never again. */
export async function closePinHint(): Promise<void> {
  await browser.storage.local.set({ [key]: true });
}

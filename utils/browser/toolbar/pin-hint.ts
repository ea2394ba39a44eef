import { browser } from '../browser';
import { isOnToolbar } from './on-toolbar';

const key = 'pinHintClosed';

/**
 * Whether to tell that the button can be pinned: it is not on the toolbar, and nobody closed the line for good. Where
 * the browser cannot say what was closed, nothing is told: it would come again and again.
 */
export async function isPinHintWanted(): Promise<boolean> {
  try {
    const { [key]: isClosed } = await browser.storage.local.get(key);
    return isClosed !== true && (await isOnToolbar()) === false;
  } catch (error) {
    console.warn('Chatière: whether to tell of the pin is not known', error);
    return false;
  }
}

/** Says it never again. */
export async function closePinHint(): Promise<void> {
  await browser.storage.local.set({ [key]: true });
}

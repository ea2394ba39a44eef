import { browser } from '../browser';

/** Chromium's, which the types of both browsers do not know. */
interface GuardedArea {
  setAccessLevel?(access: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Keeps what is stored from our own script in a watched page: a page that takes it over must find nothing to read or to
 * change. Chromium alone can do that, and may forget it: call it at every start.
 */
export async function guardStorage(): Promise<void> {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see GuardedArea
    await (browser.storage.local as GuardedArea).setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  } catch (error) {
    console.warn('Chatière: what is stored could not be kept from pages', error);
  }
}

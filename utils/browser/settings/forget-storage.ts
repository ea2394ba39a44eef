import { browser } from '../browser';

/** Forgets all that is stored for this person and this start of the browser. */
export async function forgetStorage(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}

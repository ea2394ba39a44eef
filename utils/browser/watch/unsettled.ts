import { browser } from '../browser';

const key = 'unsettled';

/**
 * Notes that what is watched is about to change. A background that is stopped before the browser has it registered finds
 * the note when it wakes. It lasts as long as the browser runs: at its next start everything is made ready anyway.
 */
export async function noteUnsettled(): Promise<void> {
  await browser.storage.session.set({ [key]: crypto.randomUUID() });
}

/** The note that stands, if one does: what is read after it is at least as new as what it was written for. */
export async function unsettledNote(): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

/** Takes a note back once the browser has what it was written for; a newer one stays. */
export async function noteSettled(note: unknown): Promise<void> {
  if (note !== undefined && (await unsettledNote()) === note) await browser.storage.session.remove(key);
}

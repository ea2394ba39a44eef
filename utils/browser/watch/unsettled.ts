import { browser } from '../browser';

const key = 'unsettled';

/**
 * Notes that what is watched is about to change. A background that is stopped before the browser has it registered finds
 * the note when it wakes. It lasts as long as the browser runs: at its next start everything is made ready anyway.
 */
export async function noteUnsettled(): Promise<void> {
  await browser.storage.session.set({ [key]: crypto.randomUUID() });
}

/** The note that is there, if one is. What is read after it is at least as new as the change that it announces. */
export async function unsettledNote(): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

/** Takes a note back once the browser has the change that it announced; a newer note stays. */
export async function noteSettled(note: unknown): Promise<void> {
  if (note !== undefined && (await unsettledNote()) === note) await browser.storage.session.remove(key);
}

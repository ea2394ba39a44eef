import type { Settings } from '../../core/settings';
import { browser } from '../browser';

const noteKey = 'unsettled';
const settledKey = 'settled';

/** What is watched follows from these, which pages store by themselves. */
type Chosen = Pick<Settings, 'watch' | 'paused'>;

/**
 * Notes that what is watched is about to change. A background that is stopped before the browser has it registered finds
 * the note when it wakes. It lasts as long as the browser runs: at its next start everything is made ready anyway.
 */
export async function noteUnsettled(): Promise<void> {
  await browser.storage.session.set({ [noteKey]: crypto.randomUUID() });
}

/** The note that is there, if one is. What is read after it is at least as new as the change that it announces. */
export async function unsettledNote(): Promise<unknown> {
  return (await browser.storage.session.get(noteKey))[noteKey];
}

/**
 * Takes a note back once the browser has what was chosen, and keeps for what choice that was. A newer note stays, and
 * nothing is kept: whoever wrote it goes on.
 */
export async function noteSettled(note: unknown, chosen: Chosen): Promise<void> {
  if ((await unsettledNote()) !== note) return;
  await browser.storage.session.set({ [settledKey]: textOf(chosen) });
  if (note !== undefined) await browser.storage.session.remove(noteKey);
}

/**
 * Whether the browser has something else than what is chosen: a note says so, or the choice is not the one that was
 * settled. The second finds what a page of ours stored in the very moment in which the background was stopped, whose event
 * nobody heard. False before anything was settled, which is when the browser starts and everything is made ready.
 */
export async function isUnsettled(chosen: Chosen): Promise<boolean> {
  const { [noteKey]: note, [settledKey]: settled } = await browser.storage.session.get([noteKey, settledKey]);
  return note !== undefined || (settled !== undefined && settled !== textOf(chosen));
}

function textOf({ watch, paused }: Chosen): string {
  return JSON.stringify({ watch, paused });
}

import { browser } from './browser';

/**
 * Does some work once while the browser runs, and not at each of the hundred times a day that it wakes a background. An
 * update or a new start of the browser forgets that it was done, as does a failure.
 */
export async function oncePerSession(name: string, work: () => Promise<unknown>): Promise<void> {
  const { session } = browser.storage;
  if ((await session.get(name))[name]) return;
  await work();
  await session.set({ [name]: true });
}

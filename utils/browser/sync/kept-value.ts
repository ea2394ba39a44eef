import { browser } from '../browser';

/** What was last given to `keepOrRemember` under this key, not parsed yet. */
export async function readKept(key: string): Promise<unknown> {
  const { local, session } = browser.storage;
  const [{ [key]: stored }, { [key]: remembered }] = await Promise.all([local.get(key), session.get(key)]);
  return remembered ?? stored;
}

/**
 * Keeps a value; where the device cannot write, it is remembered until the browser closes. For what limits requests: if
 * it were lost, mirrors would be asked again and again.
 */
export async function keepOrRemember(key: string, value: unknown): Promise<void> {
  const { local, session } = browser.storage;
  try {
    await local.set({ [key]: value });
    await session.remove(key);
  } catch (error) {
    console.warn(`Chatière: ${key} could not be stored`, error);
    await session.set({ [key]: value });
  }
}

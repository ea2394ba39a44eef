import { expect } from '@playwright/test';
import type { BrowserDriver, View } from './browsers/driver';
import { inBackDoor } from './steps';

/** All that the extension keeps anywhere, in memory or on the device, but what the registry holds of hosts. */
export async function everythingKept(backDoor: View): Promise<unknown> {
  const areas = await backDoor.evaluate(async () => [
    await chrome.storage.local.get(),
    await chrome.storage.session.get(),
    Object.fromEntries(Object.entries(localStorage)),
    Object.fromEntries(Object.entries(sessionStorage)),
    await caches.keys(),
    // But the one that holds nothing, and is there for a moment after a registry was stored: see `writeOutLog`.
    (await indexedDB.databases()).map(({ name }) => name).filter((name) => name !== 'chatiere-log'),
  ]);
  return [areas, await storedRegistry(backDoor)];
}

export interface StoredRegistry {
  /** What the pointer says; undefined before anything was stored. */
  pointer: { version: number; origin: string; storedAt: string } | undefined;
  /** Keys by store. */
  keys: Record<string, string[]>;
}

/** What lies in the database of the extension, read behind its back. */
export function storedRegistry(backDoor: View): Promise<StoredRegistry> {
  return backDoor.evaluate(async () => {
    // Opening would make an empty one, which the extension would have to mend.
    const isThere = (await indexedDB.databases()).some(({ name }) => name === 'chatiere');
    if (!isThere) return { pointer: undefined, keys: {} };
    const opening = indexedDB.open('chatiere');
    await new Promise((resolve, reject) => {
      opening.addEventListener('success', resolve);
      opening.addEventListener('error', () => reject(opening.error!));
    });
    const database = opening.result;
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names);
    const keys = names.map((name) => [name, transaction.objectStore(name).getAllKeys()] as const);
    const pointer = transaction.objectStore('meta').get('current');
    await new Promise((resolve) => {
      transaction.addEventListener('complete', resolve);
    });
    database.close();
    return {
      pointer: pointer.result,
      keys: Object.fromEntries(keys.map(([name, { result }]) => [name, result as string[]])),
    };
  });
}

/** Waits until a registry is stored: before an update, since what is new is told from what the one before had stored. */
export async function untilRegistryStored(driver: BrowserDriver): Promise<void> {
  await inBackDoor(driver, async (backDoor) => {
    await expect.poll(async () => (await storedRegistry(backDoor)).pointer).toBeDefined();
  });
}

import { expect } from '@playwright/test';
import { retiredNames, settingNames } from '../../utils/core/settings';
import type { BrowserDriver } from './browsers/driver';
import { grantedOrigins, inBackDoor, storedSettings, watchedOrigins } from './steps';
import { storedRegistry } from './stored-registry';

/** What the extension stores by itself. */
const own = new Set<string>(['version', 'welcomed', 'seed']);

/** What only a person puts into the storage. */
const chosen = new Set<string>([
  ...[...settingNames, ...retiredNames].filter((name) => !own.has(name)),
  'stars',
  'wanted',
  'wayOut',
  'welcomeProgress',
  'pinHintClosed',
]);

/** Nothing of an earlier test is there: no grant, no script, no choice, and no registry that was stored before `start`, in ms. */
export async function expectUntouched(driver: BrowserDriver, start: number): Promise<void> {
  await inBackDoor(driver, async (backDoor) => {
    const stored = Object.keys(await storedSettings(backDoor));
    const storedAt = (await storedRegistry(backDoor)).pointer?.storedAt;
    expect({
      granted: await grantedOrigins(backDoor),
      watched: await watchedOrigins(backDoor),
      chosen: stored.filter((name) => chosen.has(name)),
      hasOldRegistry: storedAt !== undefined && new Date(storedAt).getTime() < start,
    }).toEqual({ granted: [], watched: [], chosen: [], hasOldRegistry: false });
  });
}

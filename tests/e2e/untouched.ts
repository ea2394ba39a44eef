import { expect } from '@playwright/test';
import { retiredNames, settingNames } from '../../utils/core/settings';
import type { BrowserDriver, View } from './browsers/driver';
import { grantedOrigins, often, storedSettings, watchedOrigins } from './steps';
import { storedRegistry } from './stored-registry';

/** What the extension stores by itself. */
const own: string[] = ['version', 'welcomed', 'seed'];

/** What only a person puts into the storage. */
const chosen = new Set<string>([
  ...[...settingNames, ...retiredNames].filter((name) => !own.includes(name)),
  'stars',
  'wanted',
  'wayOut',
  'welcomeProgress',
  'pinHintClosed',
]);

/**
 * Takes back whatever a test chose in the extension, which stays installed: what was stored of it, and its grants. What cannot
 * be taken back, `expectUntouched` finds.
 */
export async function takeBackChoices(driver: BrowserDriver, backDoor: View): Promise<void> {
  await backDoor.evaluate(async (kept) => {
    const stored = await chrome.storage.local.get();
    await chrome.storage.local.remove(Object.keys(stored).filter((name) => !kept.includes(name)));
    const { origins } = await chrome.permissions.getAll();
    if (origins.length > 0) await chrome.permissions.remove({ origins });
  }, own);
  // The background hears of it, takes back what follows from it, and is at rest again.
  const unsettled = () => backDoor.evaluate(() => chrome.storage.session.get('unsettled'));
  const isCalm = async () => [await watchedOrigins(backDoor), await unsettled()];
  await expect.poll(isCalm, often).toEqual([[], {}]);
  await driver.stopBackground(); // nothing in its memory, and nothing still to be written
  await driver.forgetErrors(); // what it was asking the browser at that moment has no answer
}

/** Nothing of an earlier test is there: no grant, no script, no choice, and no registry that was stored before `start`, in ms. */
export async function expectUntouched(backDoor: View, start: number): Promise<void> {
  const stored = Object.keys(await storedSettings(backDoor));
  const storedAt = (await storedRegistry(backDoor)).pointer?.storedAt;
  expect({
    granted: await grantedOrigins(backDoor),
    watched: await watchedOrigins(backDoor),
    chosen: stored.filter((name) => chosen.has(name)),
    hasOldRegistry: storedAt !== undefined && new Date(storedAt).getTime() < start,
  }).toEqual({ granted: [], watched: [], chosen: [], hasOldRegistry: false });
}

import { compiledCatalogue } from '../../utils/publisher/catalogue/read-catalogue';
import { openCatalogue } from '../../utils/core/catalogue/open-catalogue';
import { parseSettings } from '../../utils/core/settings';
import { openOrigins, originsOfChoice } from '../../utils/core/watch/watch-choice';
import type { BrowserDriver, View } from './browsers/driver';
import { expect } from './fixtures';
import { askAbout, cards, grantedOrigins, storedSettings, watchedOrigins } from './steps';

const catalogue = openCatalogue(compiledCatalogue())!;

/** Where the browser would have to run our script by itself, for what is stored and granted. Labelled hosts left out. */
async function chosenOrigins(backDoor: View): Promise<string[]> {
  const { settings } = parseSettings(await storedSettings(backDoor));
  if (settings.paused) return [];
  const granted = await grantedOrigins(backDoor);
  const origins = originsOfChoice({ ...settings.watch, labelled: false }, catalogue, []);
  return openOrigins(origins, granted);
}

/** No half state: what runs in the browser is what was chosen and granted, or becomes so by itself. */
export async function expectWhole(backDoor: View): Promise<void> {
  await expect(async () => {
    expect(await watchedOrigins(backDoor)).toEqual(await chosenOrigins(backDoor));
  }).toPass({ timeout: 30_000 });
}

/** The popup answers on a tracked service. It stays open, to be looked at. */
export async function expectAnswer(driver: BrowserDriver, url: string): Promise<View> {
  const popup = await askAbout(driver, url);
  expect(await cards(popup), `suggestions on ${url}`).not.toEqual([]);
  return popup;
}

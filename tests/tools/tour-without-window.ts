import { mkdirSync, rmSync } from 'node:fs';
import { ChromiumDriver } from '../e2e/browsers/chromium-driver';
import type { Opening } from '../e2e/browsers/driver';
import { walkTour } from './walk-tour';

/** Takes the tour by itself, and keeps a picture of each stop in a folder. Throws when the extension complained or asked anybody. */
export async function tourWithoutWindow(opening: Opening, pictures: string): Promise<void> {
  console.log('\nThere is no display here, so the tour is taken without a window.');
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const driver = await ChromiumDriver.launch(opening);
  try {
    await walkTour(driver, { pictures, pause: async () => {}, keepsTabs: false });
    const errors = await driver.errors();
    if (errors.length > 0) throw new Error(`The extension complained:\n${errors.join('\n')}`);
    const requests = driver.requests();
    if (requests.length > 0) throw new Error(`The extension asked somebody:\n${requests.join('\n')}`);
    console.log('\nMeanwhile the extension asked nobody for anything but its list, and complained of nothing.');
  } finally {
    await driver.close();
  }
}

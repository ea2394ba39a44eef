import { choicesIn, type Choices } from '../../core/choices/choices';
import { browser } from '../browser';
import { NotStored, readSettings } from './settings-store';
import { starsKey, storedStars, storedWanted, wantedKey } from './stars';
import { storedWayOut, wayOutKey } from './stored-way-out';

/** What an import brought that this version does not know: it is kept, and goes along with the next export. */
const unknownKey = 'broughtAlong';

/** Everything that the person chose, as it is stored. */
export async function storedChoices(): Promise<{ choices: Choices; unknown: Record<string, unknown> }> {
  const [settings, stars, wanted, wayOut, { [unknownKey]: kept }] = await Promise.all([
    readSettings(),
    storedStars(),
    storedWanted(),
    storedWayOut(),
    browser.storage.local.get(unknownKey),
  ]);
  const unknown = typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? { ...kept } : {};
  return { choices: choicesIn(settings, stars, wanted, wayOut), unknown };
}

/**
 * Stores choices that were brought along, in the place of those here, all but what is watched: that needs the browser's
 * leave. Rejects with `NotStored`, and then nothing was stored: it is one write.
 */
export async function storeChoices(choices: Partial<Choices>, unknown: Record<string, unknown>): Promise<void> {
  const { stars, wanted, wayOut, ...settings } = choices;
  delete settings.watch;
  const apart = {
    ...(stars && { [starsKey]: stars }),
    ...(wanted && { [wantedKey]: wanted }),
    ...(wayOut && { [wayOutKey]: wayOut }),
    ...(Object.keys(unknown).length > 0 && { [unknownKey]: unknown }),
  };
  if (Object.keys({ ...settings, ...apart }).length === 0) return;
  try {
    await browser.storage.local.set({ ...settings, ...apart });
  } catch (error) {
    throw new NotStored('The browser could not write what was brought along.', { cause: error });
  }
}

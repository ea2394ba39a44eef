import { readWayOut, type Way, type WayOut } from '../../core/way-out/way-out';
import { browser } from '../browser';
import { NotStored } from './settings-store';

/** Apart from the settings, which every page reads: the page of the way out alone needs it. */
export const wayOutKey = 'wayOut';

/** How far somebody is with each service that they leave; what does not fit is passed over. */
export async function storedWayOut(): Promise<WayOut> {
  return readWayOut((await browser.storage.local.get(wayOutKey))[wayOutKey]) ?? {};
}

/** Stores how far somebody is with one service; undefined forgets it. Rejects with `NotStored`. */
export async function storeWay(service: string, way: Way | undefined): Promise<void> {
  await navigator.locks.request(wayOutKey, async () => {
    const others = Object.entries(await storedWayOut()).filter(([id]) => id !== service);
    const next = Object.fromEntries(way ? [...others, [service, way]] : others);
    try {
      await browser.storage.local.set({ [wayOutKey]: next });
    } catch (error) {
      throw new NotStored('The browser could not write how far somebody is.', { cause: error });
    }
  });
}

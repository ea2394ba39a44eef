import { readStars } from '../../core/news/read-stars';
import { readWanted, type Wanted } from '../../core/news/wanted';
import { browser } from '../browser';
import { NotStored } from './settings-store';

/** Apart from the settings, which every page reads: a fold, the options and the replacing of a list alone need them. */
export const starsKey = 'stars';
export const wantedKey = 'wanted';

/** Ids of the organisations and services that somebody keeps an eye on; what does not fit is passed over. */
export async function storedStars(): Promise<string[]> {
  const { [starsKey]: stored } = await browser.storage.local.get(starsKey);
  return readStars(stored) ?? [];
}

/** Stars an organisation or a service, or takes its star away. Rejects with `NotStored`. */
export async function setStar(id: string, isStarred: boolean): Promise<void> {
  await change(starsKey, async () => {
    const others = (await storedStars()).filter((each) => each !== id);
    return isStarred ? [...others, id] : others;
  });
}

/** The kinds of which somebody asked to be told when they are offered. */
export async function storedWanted(): Promise<Wanted[]> {
  const { [wantedKey]: stored } = await browser.storage.local.get(wantedKey);
  return readWanted(stored) ?? [];
}

/** Asks to be told of a kind, or takes that back; there is one wish for each kind. Rejects with `NotStored`. */
export async function setWanted(kind: string, wish: Wanted | undefined): Promise<void> {
  await change(wantedKey, async () => {
    const others = (await storedWanted()).filter((each) => each.kind !== kind);
    return wish ? [...others, wish] : others;
  });
}

async function change(key: string, make: () => Promise<unknown>): Promise<void> {
  await navigator.locks.request(key, async () => {
    const value = await make();
    try {
      await browser.storage.local.set({ [key]: value });
    } catch (error) {
      throw new NotStored('The browser could not write a star.', { cause: error });
    }
  });
}

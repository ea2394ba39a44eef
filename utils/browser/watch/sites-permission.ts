import { browser } from '../browser';

/** The origins that the browser lets us into at this moment; withheld ones are not among them. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/**
 * Asks the browser for origins, with one prompt. Call it within the click itself, before any await, or the browser
 * refuses. Answers whether they are granted; a refusal and an error are both false.
 */
export async function requestOrigins(origins: string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins });
  } catch (error) {
    console.warn('Chatière: the browser refused to ask for sites', error);
    return false;
  }
}

/** Gives origins back. An origin that was never granted is no error. */
export async function giveBackOrigins(origins: string[]): Promise<void> {
  if (origins.length > 0) await browser.permissions.remove({ origins });
}

/** Calls back whenever sites are granted or taken back, by us or in the browser's own settings. */
export function onOriginsChanged(callback: () => void): void {
  browser.permissions.onAdded.addListener(callback);
  browser.permissions.onRemoved.addListener(callback);
}

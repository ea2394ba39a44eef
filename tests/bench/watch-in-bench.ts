import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openCatalogue } from '../../utils/core/catalogue/open-catalogue';
import { indexRegistry } from '../../utils/core/registry/index-registry';
import type { Registry } from '../../utils/core/registry/registry';
import { originsOfChoice } from '../../utils/core/watch/watch-choice';
import type { View } from '../e2e/browsers/driver';

/** Twenty services that somebody may well use. */
const twenty =
  'doodle dropbox facebook gmail google-calendar google-docs google-drive google-forms google-maps google-meet ' +
  'google-search instagram microsoft-teams trello wetransfer whatsapp word-online x-twitter youtube zoom';

/**
 * In a page of ours: waits until the background has made itself ready, chooses a town, and is notified on twenty services
 * or on everything that the build knows, labelled hosts too. Answers how many origins were granted for it.
 */
export async function watchInBench(page: View, build: string, many: 'twenty' | 'everything'): Promise<number> {
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(build, file), 'utf8'));
  const catalogue = openCatalogue(read('catalogue.json'))!;
  const { memberHosts } = indexRegistry(read('registry.json') as Registry, catalogue, 'bundled');
  const choice = {
    services: many === 'twenty' ? twenty.split(' ') : catalogue.services.map(({ id }) => id),
    labelled: many === 'everything',
    allCountries: false,
  };
  await makeReadyInBrest(page);
  return page.evaluate(grantAndWatch, { choice, origins: originsOfChoice(choice, catalogue, memberHosts) });
}

/** In a page of ours: waits until the background has made itself ready, and chooses a town. */
export async function makeReadyInBrest(page: View): Promise<void> {
  await page.evaluate(untilReady);
  await page.evaluate(chooseBrest);
}

/** Stands without a named function in it, which tsx would want to name by a helper that a page does not have. */
async function untilReady(): Promise<void> {
  const { session } = chrome.storage;
  while (!(await session.get('isReady')).isReady) {
    await new Promise<void>((resolve) => {
      session.onChanged.addListener(resolve);
      void session.get('isReady').then(({ isReady }) => isReady && resolve());
    });
  }
}

async function chooseBrest(): Promise<void> {
  const place = { name: 'Brest', country: 'FR', latitude: 48.39, longitude: -4.49 };
  await chrome.storage.local.set({ place });
}

async function grantAndWatch({ choice, origins }: { choice: object; origins: string[] }): Promise<number> {
  await chrome.storage.local.set({ pinHintClosed: true }); // most people pin the button, and see no hint
  if (!(await chrome.permissions.request({ origins }))) throw new Error('The origins were not granted.');
  await chrome.runtime.sendMessage({ ask: 'commitWatch', given: choice });
  return (await chrome.permissions.getAll()).origins.length;
}

import { readdirSync } from 'node:fs';
import { compiledCatalogue } from '../../utils/publisher/catalogue/read-catalogue';
import { openCatalogue } from '../../utils/core/catalogue/open-catalogue';
import { originsOfChoice } from '../../utils/core/watch/watch-choice';
import type { View } from './browsers/driver';
import { sentence } from './sentence';
import { expect, test } from './silent-test';
import {
  countOfPages,
  grantedOrigins,
  openBackDoor,
  seesBadge,
  storedSettings,
  untilWatched,
  usableOffers,
  visit,
  watch,
  watchedOrigins,
} from './steps';

const startButton = '[data-start]';

/** Every service that can be ticked, and where it stands. */
async function choices(page: View): Promise<{ id: string; ticked: boolean; apart: boolean }[]> {
  await page.waitFor('fieldset');
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLInputElement>('li input[value]'), (box) => ({
      id: box.value,
      ticked: box.checked,
      apart: box.closest('fieldset')!.parentElement!.closest('details') !== null,
    })),
  );
}

test('welcomes once, asks for no site, and never comes back by itself @both @own-browser', async ({ driver }) => {
  const backDoor = await openBackDoor(driver);
  expect(await countOfPages(backDoor, 'onboarding.html')).toBe(1);
  expect(await grantedOrigins(backDoor)).toEqual([]);
  expect(await watchedOrigins(backDoor)).toEqual([]);

  await watch(driver, 'https://doodle.com/poll');
  const offers = await usableOffers('https://doodle.com/poll');
  const welcome = await driver.waitForTab('onboarding.html');
  await welcome.close();
  await driver.restart();
  // A badge is there when the background has started: by then it would have opened the page.
  await seesBadge(driver, await visit(driver, 'https://doodle.com/poll'), offers);
  await driver.update('9.0.0');
  await seesBadge(driver, await visit(driver, 'https://doodle.com/meeting/1'), offers);
  expect(await countOfPages(await openBackDoor(driver), 'onboarding.html')).toBe(0);
});

test('ticks the services that somebody offers, and sets the others apart', async ({ driver }) => {
  const page = await driver.waitForTab('onboarding.html');
  const all = await choices(page);
  expect(all).toHaveLength(readdirSync('data/services').length);
  for (const id of ['doodle', 'google-docs', 'dropbox', 'pocket']) {
    expect(all).toContainEqual({ id, ticked: true, apart: false });
  }
  expect(all).toContainEqual({ id: 'deepl', ticked: false, apart: true });
  expect(all.filter(({ ticked, apart }) => ticked === apart)).toEqual([]);
});

test('asks once for exactly the sites that were chosen, and watches them @both', async ({ driver }) => {
  const page = await driver.waitForTab('onboarding.html');
  await page.click('fieldset input'); // a whole owner at once
  const services = (await choices(page)).filter(({ ticked }) => ticked).map(({ id }) => id);
  const choice = { services, labelled: false, allCountries: false };
  const origins = originsOfChoice(choice, openCatalogue(compiledCatalogue())!, []);
  expect(services).not.toContain('google-docs');

  const backDoor = await openBackDoor(driver);
  await backDoor.evaluate(() => {
    chrome.permissions.onAdded.addListener(({ origins: added }) => {
      document.documentElement.dataset.added = `${document.documentElement.dataset.added ?? ''}[${added.length}]`;
    });
  });
  await page.focus();
  await page.click(startButton);
  await untilWatched(page);
  expect(await grantedOrigins(backDoor)).toEqual(origins);
  await expect.poll(() => watchedOrigins(backDoor)).toEqual(origins);
  expect(await backDoor.query('html')).toEqual([
    expect.objectContaining({ attributes: expect.objectContaining({ 'data-added': `[${origins.length}]` }) }),
  ]);
  expect(await storedSettings(backDoor)).toMatchObject({ watch: { services: services.toSorted() } });
});

test('changes nothing when the person refuses, and says so @both', async ({ driver }) => {
  const backDoor = await openBackDoor(driver);
  const before = await storedSettings(backDoor);
  await driver.answerPrompts('refuse');
  const page = await driver.openExtensionPage('onboarding.html');
  await page.click(startButton);
  await page.waitFor('[data-outcome=refused]');
  expect(await page.text('[data-outcome]')).toMatch(sentence('watchRefused'));
  await expect.poll(() => storedSettings(backDoor)).toEqual(before);
  expect(await grantedOrigins(backDoor)).toEqual([]);
  expect(await watchedOrigins(backDoor)).toEqual([]);
});

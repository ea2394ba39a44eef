import path from 'node:path';
import type { BrowserDriver, View } from './browsers/driver';
import { faultyBuild, type faults } from './faulty-build';
import { sentence } from './sentence';
import { builds, expect, test } from './fixtures';
import { expectAnswer, expectWhole } from './soundness';
import { brest, clickOn, grantedOrigins, storedSettings, watch } from './steps';
import { untilRegistryStored } from './stored-registry';

// Errors are expected here, so that nothing listens to the silence of the console.

const doodle = 'https://doodle.com/poll';
const dropbox = 'https://www.dropbox.com/home';

test.beforeEach(async ({ driver }) => {
  await driver.waitForTab('onboarding.html');
});

/** Somebody has a town and watches a service; then something goes wrong, until it is `mended`. */
async function strike(driver: BrowserDriver, fault: keyof typeof faults, folder: string) {
  await watch(driver, doodle);
  const before = await driver.openBackDoor();
  await before.evaluate((town) => chrome.storage.local.set({ place: town }), brest);
  const kept = await storedSettings(before);
  const build = builds[driver.name];
  await untilRegistryStored(driver);
  await driver.update('9.0.1', faultyBuild(build, path.join(folder, fault), fault));
  return {
    kept,
    mended: async () => {
      await driver.update('9.0.3', build);
      const backDoor = await driver.openBackDoor();
      await expectWhole(backDoor);
      return backDoor;
    },
  };
}

const alertOf = (view: View) => view.text('[role=alert]');

test('a device that is full: says what could not be done, and shows what is stored @own-install', async ({
  driver,
}, info) => {
  const { kept, mended } = await strike(driver, 'full', info.outputPath());
  const popup = await expectAnswer(driver, doodle);
  await popup.click('[data-watch=watched] button');
  expect(await alertOf(popup)).toMatch(sentence('notStored'));
  await popup.waitFor('[data-watch=watched]');
  await popup.close();

  const other = await expectAnswer(driver, dropbox);
  await other.click('[data-watch=not-watched] button');
  expect(await alertOf(other)).toMatch(sentence('notStored'));
  await other.waitFor('[data-watch=not-watched]');
  await other.close();

  const options = await driver.openExtensionPage('options.html');
  // Found anew each time: what could not be done is said above a page that is drawn anew.
  const pause = () => options.byRole('checkbox', sentence('pauseAll'));
  const isPaused = async () =>
    options.evaluate((box) => document.querySelector<HTMLInputElement>(box)!.checked, await pause());
  await options.click(await pause());
  expect(await alertOf(options)).toMatch(sentence('notStored'));
  await expect.poll(isPaused).toBe(false);
  await clickOn(options, 'button', 'rebuildRegistry');
  await expect.poll(() => options.text('main')).toMatch(sentence('rebuild_failed'));
  await expectAnswer(driver, doodle);

  const backDoor = await mended();
  expect(await storedSettings(backDoor)).toEqual(kept);
  expect((await grantedOrigins(backDoor)).filter((origin) => origin.includes('dropbox'))).toEqual([]);
  const again = await expectAnswer(driver, doodle);
  await again.click('[data-watch=watched] button');
  await again.waitFor('[data-watch=not-watched]');
  await expectWhole(backDoor);
});

test('a database that does not open: answers from the package, and says so @also-firefox @own-install', async ({
  driver,
}, info) => {
  const { kept, mended } = await strike(driver, 'noDatabase', info.outputPath());
  const popup = await expectAnswer(driver, doodle);
  await expect.poll(() => popup.text('main')).toMatch(sentence('rebuild_failed'));
  await popup.waitFor('[data-watch=watched]');
  const options = await driver.openExtensionPage('options.html');
  await clickOn(options, 'button', 'rebuildRegistry');
  await expect.poll(() => options.text('main')).toMatch(sentence('rebuild_failed'));
  await expectWhole(await driver.openBackDoor());

  const backDoor = await mended();
  expect(await storedSettings(backDoor)).toEqual(kept);
  const again = await expectAnswer(driver, doodle);
  expect(await again.query('[data-page] > div > [role=status]')).toEqual([]);
});

test('storage that gives nothing back: answers as when new, and forgets nothing @own-install', async ({
  driver,
}, info) => {
  const { kept, mended } = await strike(driver, 'nothingStored', info.outputPath());
  const popup = await expectAnswer(driver, doodle);
  await popup.waitFor('[data-watch=not-watched]');
  const backDoor = await mended();
  expect(await storedSettings(backDoor)).toEqual({ ...kept, seed: expect.any(String) });
  await (await expectAnswer(driver, doodle)).waitFor('[data-watch=watched]');
});

test('storage that cannot be read: answers all the same, says so, and changes nothing @also-firefox @own-install', async ({
  driver,
}, info) => {
  const { kept, mended } = await strike(driver, 'unreadableStorage', info.outputPath());
  const popup = await expectAnswer(driver, doodle);
  expect(await alertOf(popup)).toMatch(sentence('settingsUnreadable'));
  expect(await popup.query('[data-watch]')).toEqual([]);
  const options = await driver.openExtensionPage('options.html');
  expect(await alertOf(options)).toMatch(sentence('broken'));
  const backDoor = await mended();
  expect(await storedSettings(backDoor)).toEqual(kept);
});

test('a clock set to 1970, and then to 2100: everything goes on @own-install', async ({ driver }, info) => {
  const { kept, mended } = await strike(driver, 'year1970', info.outputPath());
  await expectAllGoesOn(driver);
  await driver.update('9.0.2', faultyBuild(builds[driver.name], info.outputPath('year2100'), 'year2100'));
  await expectAllGoesOn(driver);
  const backDoor = await mended();
  expect(await storedSettings(backDoor)).toEqual(kept);
  await expectAnswer(driver, doodle);
});

/** It answers on a service that is watched, can be told not to watch it and to do so again, and rebuilds its registry. */
async function expectAllGoesOn(driver: BrowserDriver): Promise<void> {
  const popup = await expectAnswer(driver, doodle);
  expect(await popup.text('footer')).toMatch(sentence('registryBundled'));
  await popup.click('[data-watch=watched] button');
  await popup.waitFor('[data-watch=not-watched]');
  await popup.click('[data-watch=not-watched] button');
  await popup.waitFor('[data-watch=watched]');
  const options = await driver.openExtensionPage('options.html');
  await clickOn(options, 'button', 'rebuildRegistry');
  await expect.poll(() => options.text('main')).toMatch(sentence('rebuild_rebuilt'));
}

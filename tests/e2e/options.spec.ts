import type { Tab, View } from './browsers/driver';
import { expect, test } from './silent-test';
import { expectWhole } from './soundness';
import {
  askAbout,
  clickOn,
  grantedOrigins,
  keyboardComesTo,
  storedSettings,
  tabTo,
  typeKeys,
  untilWatched,
  watch,
  watchedOrigins,
} from './steps';

test('finds a service by its address, asks for it, and says what the browser gives of each @both', async ({
  driver,
}) => {
  await watch(driver, 'https://doodle.com/poll');
  const options = await driver.openExtensionPage('options.html');
  await options.waitFor('li[data-service=doodle][data-access=granted] p');
  await options.waitFor('[data-in-private=false]');

  // By the keyboard alone, as every way through the options.
  await options.focus();
  await tabTo(options, 'nav a[href="#services"]');
  await options.press('Enter');
  await tabTo(options, '[data-section=services] [type=search]');
  await typeKeys(options, 'calendar.google');
  await options.waitFor('li[data-service=google-calendar][data-access=none] p');
  await tabTo(options, 'li[data-service=google-calendar] input');
  await options.press(' ');
  await tabTo(options, '[data-save]');
  await options.press('Enter');
  await untilWatched(options);
  await options.waitFor('li[data-service=google-calendar][data-access=granted]');
  await keyboardComesTo(options, '[data-save]');
  const backDoor = await driver.openBackDoor();
  expect(await watchedOrigins(backDoor)).toContain('https://calendar.google.com/*');

  await driver.revoke(['https://*.doodle.com/*']);
  await options.waitFor('li[data-service=doodle][data-access=partly]');
  await driver.revoke(['https://*.doodle.ch/*']);
  await options.waitFor('li[data-service=doodle][data-access=withheld]');
});

test('what is long is unfolded by the keyboard alone too', async ({ driver }) => {
  const options = await driver.openExtensionPage('options.html');
  await options.waitFor('li[data-service], [data-by-owner]');
  await options.focus();
  await tabTo(options, '[data-by-owner] > summary');
  await options.press('Enter');
  await tabTo(options, '[data-by-owner] legend input');
  await tabTo(options, '[data-sources] > summary');
  await options.press('Enter');
  await tabTo(options, '[data-source] a[href="https://www.geonames.org"]');
});

/** The list may be folded in, where no mouse reaches it. */
async function tick(view: View, id: string): Promise<void> {
  await view.waitFor(`input[value=${id}]`);
  await view.evaluate((value) => document.querySelector<HTMLInputElement>(`input[value=${value}]`)!.click(), id);
}

/** A tab behind another takes no clicks in Firefox. */
async function press(window: Tab): Promise<void> {
  await window.focus();
  await clickOn(window, 'button', 'saveWatching');
}

const ticked = (view: View) =>
  view.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLInputElement>('li input:checked'), ({ value }) => value),
  );

test('two windows that choose at once: neither undoes the other @also-firefox', async ({ driver }) => {
  const [left, right] = [
    await driver.openExtensionPage('options.html'),
    await driver.openExtensionPage('options.html'),
  ];
  const saveBoth = async () => {
    await press(left);
    await press(right); // whatever came of the first
  };
  await tick(left, 'doodle');
  await tick(right, 'dropbox');
  await press(left);
  await left.waitFor('[data-outcome=watched]');
  await expect.poll(async () => (await ticked(right)).toSorted()).toEqual(['doodle', 'dropbox']);
  await press(right);
  await right.waitFor('[data-outcome=watched]');
  await expect.poll(() => ticked(left)).toHaveLength(2);

  await tick(left, 'pocket');
  await tick(right, 'wetransfer');
  await saveBoth();
  const backDoor = await driver.openBackDoor();
  const all = ['doodle', 'dropbox', 'pocket', 'wetransfer'];
  await expect.poll(async () => (await storedSettings(backDoor)).watch).toMatchObject({ services: all });
  await expectWhole(backDoor);

  await expect.poll(() => ticked(left)).toHaveLength(4);
  await expect.poll(() => ticked(right)).toHaveLength(4);
  for (const id of ['doodle', 'pocket']) await tick(left, id);
  for (const id of ['dropbox', 'wetransfer']) await tick(right, id);
  await saveBoth();
  await expect.poll(async () => (await storedSettings(backDoor)).watch).toMatchObject({ services: [] });
  await expect.poll(() => watchedOrigins(backDoor)).toEqual([]);
  await expect.poll(() => grantedOrigins(backDoor)).toEqual([]);
  await askAbout(driver, 'https://doodle.com/poll');
});

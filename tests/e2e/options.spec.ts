import { expect, test } from './silent-test';
import { keyboardComesTo, tabTo, typeKeys, untilWatched, watch, watchedOrigins } from './steps';

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

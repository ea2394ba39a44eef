import { expect, test } from './silent-test';
import { clickOn, openBackDoor, untilWatched, watch, watchedOrigins } from './steps';

test('finds a service by its address, asks for it, and says what the browser gives of each @both', async ({
  driver,
}) => {
  await watch(driver, 'https://doodle.com/poll');
  const options = await driver.openExtensionPage('options.html');
  await options.waitFor('li[data-service=doodle][data-access=granted] p');
  await options.waitFor('[data-in-private=false]');

  await options.focus();
  await options.type('[data-section=services] [type=search]', 'CALENDAR.google');
  await options.waitFor('li[data-service=google-calendar][data-access=none]');
  await options.click('li[data-service=google-calendar] input');
  await clickOn(options, 'button', 'saveWatching');
  await untilWatched(options);
  await options.waitFor('li[data-service=google-calendar][data-access=granted]');
  const backDoor = await openBackDoor(driver);
  expect(await watchedOrigins(backDoor)).toContain('https://calendar.google.com/*');

  await driver.revoke(['https://*.doodle.com/*']);
  await options.waitFor('li[data-service=doodle][data-access=withheld]');
});

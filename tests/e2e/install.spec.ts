import { compiledCatalogue } from '../../utils/publisher/catalogue/read-catalogue';
import { openCatalogue } from '../../utils/core/catalogue/open-catalogue';
import { originsOfChoice } from '../../utils/core/watch/watch-choice';
import { sentence } from './sentence';
import { expect, test } from './silent-test';
import {
  countOfPages,
  grantedOrigins,
  pickOnWelcome,
  seesBadge,
  storedSettings,
  untilWatched,
  usableOffers,
  visit,
  watch,
  watchedOrigins,
} from './steps';

const startButton = '[data-start]';

test('welcomes once, asks for no site, and never comes back by itself @both @own-install', async ({ driver }) => {
  const backDoor = await driver.openBackDoor();
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
  expect(await countOfPages(await driver.openBackDoor(), 'onboarding.html')).toBe(0);
});

test('asks once for exactly the sites that it named, after it has shown what there is @both', async ({ driver }) => {
  const page = await driver.openExtensionPage('onboarding.html');
  const services = ['doodle', 'google-docs', 'dropbox', 'slack'];
  await pickOnWelcome(page, services);
  const first = (await page.query('[data-one-host]'))[0]?.attributes;
  expect(Number(first?.['data-covers'])).toBeGreaterThanOrEqual(2);
  expect(first?.['data-of']).toBe('4');
  await page.click('[data-instead-of=doodle] summary');
  await page.waitFor('[data-instead-of=doodle] a[data-task]');
  const [poll] = await page.query('[data-instead-of=doodle] a[data-task]');
  expect(poll?.attributes.href).toMatch(/^https:/);

  const choice = { services, labelled: false, allCountries: false };
  const origins = originsOfChoice(choice, openCatalogue(compiledCatalogue())!, []);
  const sentenceBefore = await page.text('[data-hosts]');
  for (const origin of origins) expect(sentenceBefore).toContain(origin.replace(/https:..(\*\.|www\.)?|..$/g, ''));
  const backDoor = await driver.openBackDoor();
  expect(await grantedOrigins(backDoor), 'nothing was asked for so far').toEqual([]);
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

test('has nothing ticked, and is found again as it was left', async ({ driver }) => {
  const first = await driver.openExtensionPage('onboarding.html');
  await first.click('[data-step=where] [data-next]');
  await first.waitFor('[data-step=services] li input');
  expect(await first.query('li input:checked')).toEqual([]);
  await first.type('[type=search]', 'évernote');
  await first.click('input[value=evernote]');
  await expect
    .poll(() => driver.openBackDoor().then(storedSettings))
    .toMatchObject({ welcomeProgress: { step: 'services', services: ['evernote'] } });
  await first.close();

  const again = await driver.openExtensionPage('onboarding.html');
  await again.waitFor('[data-step=services][data-state=open] input[value=evernote]:checked');
  expect(await again.query('[data-step=where][data-state=done]')).toHaveLength(1);
});

test('goes through with nothing picked, and then asks for nothing', async ({ driver }) => {
  const page = await driver.openExtensionPage('onboarding.html');
  await pickOnWelcome(page, []);
  expect(await page.query(`[data-one-host], [data-instead-of], ${startButton}`)).toEqual([]);
});

test('changes nothing when the person refuses, and says so @both', async ({ driver }) => {
  const page = await driver.openExtensionPage('onboarding.html');
  await pickOnWelcome(page, ['doodle']);
  const backDoor = await driver.openBackDoor();
  const before = await storedSettings(backDoor);
  await driver.answerPrompts('refuse');
  const again = await driver.openExtensionPage('onboarding.html');
  await again.click(startButton);
  await again.waitFor('[data-outcome=refused]');
  expect(await again.text('[data-outcome]')).toMatch(sentence('watchRefused'));
  await expect.poll(() => storedSettings(backDoor)).toEqual(before);
  expect(await grantedOrigins(backDoor)).toEqual([]);
  expect(await watchedOrigins(backDoor)).toEqual([]);
});

// Firefox puts the button on the toolbar by itself (see the manifest).
test('shows where the button can be pinned until it is pinned, and not to who has done so @chromium @own-install', async ({
  driver,
}) => {
  const page = await driver.waitForTab('onboarding.html');
  await pickOnWelcome(page, []);
  await page.waitFor('[data-on-toolbar=false] svg');
  await driver.pin(true);
  await page.waitFor('[data-on-toolbar=true]');
  expect(await page.text('[data-on-toolbar]')).toMatch(sentence('toolbarDone'));

  const again = await driver.openExtensionPage('onboarding.html');
  await again.waitFor('[data-step=offers] a[href="/options.html"]');
  expect(await again.query('[data-on-toolbar]')).toEqual([]);
});

import { parseSettings } from '../../utils/core/settings';
import { sentence } from './sentence';
import { expect, test } from './silent-test';
import { askAbout, cards, clickOn, described, popupOn, showAllCards, storedSettings, tabTo, typeKeys } from './steps';

const text = 'https://docs.google.com/document/d/1';
const brest = { latitude: 48.39, longitude: -4.49 };

test('puts the nearest first once a town is chosen in the popup, and hosts without a place after', async ({
  driver,
}) => {
  const popup = await popupOn(driver, text);
  const before = await cards(popup);
  expect(before.map(({ distanceKm }) => distanceKm).join('')).toBe('');

  await clickOn(popup, 'button', 'chooseTown');
  await popup.type('[role=combobox]', 'Brest');
  await popup.waitFor('[role=option]');
  await popup.press('Enter');
  await popup.waitFor('article[data-distance-km]:not([data-distance-km=""])');
  expect(await popup.text('[role=tabpanel]:not([hidden])')).toContain('Distances from Brest');
  expect((await cards(popup))[0]).toMatchObject({
    service: 'infini/pad-infini',
    distanceKm: expect.stringMatching(/^0\.\d$/),
  });

  await showAllCards(popup);
  const shown = await cards(popup, '[role=tabpanel]:not([hidden])');
  expect(new Set(shown.map(({ kind }) => kind))).toEqual(new Set(['collab-text']));
  expect(shown.some(({ distanceKm }) => distanceKm === '')).toBe(true);
  expect(await popup.text('article[data-distance-km=""] summary')).toMatch(sentence('placeUnknown'));

  const { settings } = parseSettings(await storedSettings(await driver.openBackDoor()));
  const page = await described(text, settings);
  const [offer] = page.page === 'tracked' ? page.offers : [];
  const ranked = (await offer!.all()).map(({ service }) => service);
  expect(shown.map(({ service }) => service)).toEqual(ranked);
});

test('takes a name or a postcode, by the keyboard alone, and forgets it again', async ({ driver }) => {
  const page = await driver.openExtensionPage('onboarding.html');
  await page.focus();
  for (const [typed, name] of [
    ['stras', 'Strasbourg'],
    ['29200', 'Brest'],
  ] as const) {
    await tabTo(page, '[role=combobox]');
    await typeKeys(page, typed);
    await page.waitFor('[role=option]');
    await page.press('ArrowDown');
    await page.press('ArrowUp');
    await page.press('Enter');
    await page.waitFor(`[data-place="${name}"]`);
  }
  const backDoor = await driver.openBackDoor();
  const { place } = (await storedSettings(backDoor)) as { place: { latitude: number; longitude: number } };
  expect(place).toMatchObject({ name: 'Brest', ...brest });

  const popup = await askAbout(driver, text);
  expect((await cards(popup))[0]?.organization).toBe('infini');
  await clickOn(popup, 'button', 'changeTown');
  await clickOn(popup, 'button', 'townForget');
  await popup.waitFor('article[data-distance-km=""]');
  await expect.poll(() => storedSettings(backDoor)).not.toHaveProperty('place');
});

test('says so when no town has that name', async ({ driver }) => {
  const page = await driver.openExtensionPage('onboarding.html');
  await page.type('[role=combobox]', 'Xyzzyville');
  await page.byRole('status', sentence('townNotFound'));
});

test('uses the location once, and keeps the town alone @both [S126]', async ({ driver }) => {
  await driver.setLocation({ latitude: 48.390_528, longitude: -4.486_009 });
  const page = await driver.openExtensionPage('onboarding.html');
  await clickOn(page, 'button', 'useLocation');
  await page.waitFor('[data-place=Brest]');
  const backDoor = await driver.openBackDoor();
  expect((await storedSettings(backDoor)).place).toMatchObject({ name: 'Brest', ...brest });
  expect(JSON.stringify(await storedSettings(backDoor))).not.toMatch(/48\.390|4\.486/);
});

test('keeps nothing when the location is refused, and says so @both', async ({ driver }) => {
  await driver.setLocation('refused');
  const page = await driver.openExtensionPage('onboarding.html');
  await clickOn(page, 'button', 'useLocation');
  await page.byRole('status', sentence('located_refused'));
  expect(await storedSettings(await driver.openBackDoor())).not.toHaveProperty('place');
});

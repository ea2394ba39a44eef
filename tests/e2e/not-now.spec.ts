import { expect, test } from './silent-test';
import { clickOn, openPopup, seesBadge, usableOffers, visit, watch } from './steps';

const poll = 'https://doodle.com/dashboard/1';

for (const [until, where] of [
  ['today', ''],
  ['new', ''],
  ['never', ' @both'], // what is stored is read the same way in each case
] as const) {
  test(`says nothing until "${until}", over a restart, until it is undone${where} @own-browser`, async ({ driver }) => {
    const offers = await usableOffers(poll);
    await watch(driver, poll);
    const tab = await visit(driver, poll);
    await seesBadge(driver, tab, offers);
    const popup = await openPopup(driver, tab);
    await popup.click('[data-more] summary');
    await popup.waitFor(`[data-quiet=${until}]`);
    await popup.click(`[data-quiet=${until}]`);
    await popup.waitFor(`[data-not-now=${until}]`);
    await popup.close();
    await seesBadge(driver, tab, '');
    expect(await driver.badgeTitle(tab)).toBe('Doodle: not now, as you asked');

    await driver.restart();
    const again = await visit(driver, poll);
    await expect.poll(() => driver.badgeTitle(again)).toBe('Doodle: not now, as you asked');
    expect(await driver.badge(again)).toBe('');

    const options = await driver.openExtensionPage('options.html');
    await options.waitFor('[data-not-now=doodle] button');
    await options.click('[data-not-now=doodle] button');
    await seesBadge(driver, again, offers);
  });
}

test('says on every button that it is paused @both', async ({ driver }) => {
  await watch(driver, poll);
  const plain = await visit(driver, 'https://example.org/');
  await expect.poll(() => driver.badgeTitle(plain)).toBe('Chatière notifies you on 1 service');
  await clickOn(await driver.openExtensionPage('options.html'), 'checkbox', 'pauseAll');
  await expect.poll(() => driver.badgeTitle(plain)).toBe('Chatière, paused');
});

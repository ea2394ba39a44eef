import { expect, test } from './silent-test';
import { clickOn, openPopup, seesBadge, usableOffers, visit, watch } from './steps';

const poll = 'https://doodle.com/dashboard/1';

const quiet = [
  { until: 'today', id: 'doodle', name: 'Doodle', url: poll },
  { until: 'new', id: 'dropbox', name: 'Dropbox', url: 'https://www.dropbox.com/home' },
  { until: 'never', id: 'slack', name: 'Slack', url: 'https://app.slack.com/client' },
];

test('says nothing until today is over, until something is new, or never, over a restart and until it is undone @also-firefox', async ({
  driver,
}) => {
  for (const { until, name, url } of quiet) {
    await watch(driver, url);
    const tab = await visit(driver, url);
    await seesBadge(driver, tab, await usableOffers(url));
    const popup = await openPopup(driver, tab);
    await popup.click('[data-more] summary');
    await popup.waitFor(`[data-quiet=${until}]`);
    await popup.click(`[data-quiet=${until}]`);
    await popup.waitFor(`[data-not-now=${until}]`);
    await popup.close();
    await seesBadge(driver, tab, '');
    expect(await driver.badgeTitle(tab)).toBe(`${name}: not now, as you asked`);
  }

  await driver.restart();
  const options = await driver.openExtensionPage('options.html');
  for (const { id, name, url } of quiet) {
    const again = await visit(driver, url);
    await expect.poll(() => driver.badgeTitle(again)).toBe(`${name}: not now, as you asked`);
    expect(await driver.badge(again)).toBe('');
    await options.waitFor(`[data-not-now=${id}] button`);
    await options.click(`[data-not-now=${id}] button`);
    await seesBadge(driver, again, await usableOffers(url));
  }
});

test('says on every button that it is paused @both', async ({ driver }) => {
  await watch(driver, poll);
  const plain = await visit(driver, 'https://example.org/');
  await expect.poll(() => driver.badgeTitle(plain)).toBe('Chatière notifies you on 1 service');
  await clickOn(await driver.openExtensionPage('options.html'), 'checkbox', 'pauseAll');
  await expect.poll(() => driver.badgeTitle(plain)).toBe('Chatière, paused');
});

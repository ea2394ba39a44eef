import { expect, test } from './silent-test';

test('finds hosts in the directory, keeps the wish in the address, and goes back @both', async ({ driver }) => {
  const page = await driver.openExtensionPage('directory.html');
  await page.waitFor('li[data-host]');
  const count = async () => Number((await page.query('[data-count]'))[0]?.attributes['data-count']);
  const all = await count();
  expect(all).toBeGreaterThan(20);

  // Brest and Montréal lie on two sheets; a click on a point leads to its host, wherever that is in the list.
  await page.waitFor('[data-sheet=europe] [data-point=infini]');
  await page.click('[data-sheet=quebec] [data-point=facil]');
  await page.waitFor('li[data-host=facil][data-lit]');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/host.html?id=facil');

  await page.click('[name=noAccount]');
  await page.waitFor('[data-below=account] li[data-host]');
  expect(await count()).toBeLessThan(all);
  expect(await page.evaluate(() => location.search)).toBe('?account=no');
  await page.evaluate(() => history.back());
  await expect.poll(count).toBe(all);

  await page.type('[type=search]', 'framasoft');
  await page.waitFor('li[data-host=framasoft] a[href*="host.html?id=framasoft"]');
  expect(await count()).toBe(1);
  expect(await page.evaluate(() => document.querySelectorAll('[data-point]').length)).toBe(1);
});

import { expect, test } from './silent-test';
import { askAbout } from './steps';

test('leads from a proposal to the page of its host, and from there to the task @both', async ({ driver }) => {
  const popup = await askAbout(driver, 'https://docs.google.com/document/d/1');
  await popup.click('[data-primary] [data-host] > summary');
  await popup.waitFor('[data-to-host]');
  const id = (await popup.query('[data-to-host]'))[0]?.attributes['data-to-host'] ?? '';
  await popup.click('[data-to-host]');
  const page = await driver.waitForTab(`host.html?id=${id}`);
  await page.waitFor(`[data-host-page=${id}][data-membership=member]`);
  await page.click('[data-host-service] > summary');
  await page.waitFor('[data-host-service][open] [data-task]');
  expect(await page.query('[data-host-service]')).not.toHaveLength(0);

  const unknown = await driver.openExtensionPage('host.html?id=nobody');
  await unknown.waitFor('[data-host-unknown=nobody]');
});

test('puts hosts side by side for what somebody uses, by the address alone, and says who offers the rest', async ({
  driver,
}) => {
  const page = await driver.openExtensionPage('host.html?id=altertek');
  await page.waitFor('[data-host-page]');
  await page.evaluate(() =>
    chrome.storage.local.set({
      watch: { services: ['google-docs', 'zoom', 'komoot', 'overleaf'], labelled: false, allCountries: false },
    }),
  );
  await page.click('[data-to-compare]');
  await page.waitFor('[data-compare=altertek]');
  // Whoever offers the most of what is used is the first to be found by its name.
  await page.type('[data-compare-add]', 'Framasoft');
  await page.click('[data-compare-with=framasoft]');
  await page.waitFor('[data-compare="altertek,framasoft"]');
  const offered = (row: string, host: string) =>
    page.query(`[data-compare-row=${row}] [data-of=${host}] [data-offered=sure]`);
  expect(await offered('video-call', 'altertek')).toHaveLength(1);
  expect(await offered('collab-text', 'framasoft')).toHaveLength(1);
  expect(await offered('collab-text', 'altertek')).toHaveLength(0);
  const counts = (await page.query('[data-compare-row=covers] td > div')).map(({ text }) => text);
  expect(counts).toEqual(['1 of 4', '2 of 4']);

  const gaps = (await page.query('[data-gap]')).map(({ attributes }) => [
    attributes['data-gap-kind'],
    attributes['data-gap'],
  ]);
  expect(gaps).toEqual([
    ['sport', 'nobody'],
    ['latex', 'possible'],
  ]);
  await page.click('[data-want=sport]');
  await page.waitFor('[data-wanted=sport]');
  await page.click('[data-become-one] > summary');
  await page.waitFor('[data-become-one] a[href="https://www.chatons.org/charte"]');

  await page.goBack();
  await page.waitFor('[data-compare=altertek]');
  await page.close();

  const popup = await askAbout(driver, 'https://docs.google.com/document/d/1');
  await popup.click('[data-one-host-fold] > summary');
  await popup.waitFor('[data-gap-kind=sport]');
  await popup.click('[data-to-compare]');
  const side = await driver.waitForTab('host.html?compare=');
  await side.waitFor('th[data-compared] + th[data-compared] + th[data-compared]');

  const directory = await driver.openExtensionPage('directory.html?mine=yes');
  await directory.click('[data-to-compare]');
  await directory.waitFor('[data-compare-add]');
});

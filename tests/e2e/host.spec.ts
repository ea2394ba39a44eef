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

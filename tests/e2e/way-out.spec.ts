import { expect, test } from './silent-test';
import { openPopup, visit } from './steps';

test('leads out of a service one step at a time, and is found again as it was left @both', async ({ driver }) => {
  const tab = await visit(driver, 'https://www.dropbox.com/home');
  const popup = await openPopup(driver, tab);
  await popup.click('[data-leave] > summary');
  await popup.waitFor('[data-plan]');
  await popup.click('[data-plan]');
  const page = await driver.waitForTab('way-out.html#dropbox');
  await page.waitFor('[data-way-out=dropbox][open]');
  expect(await page.query('[data-guide=dropbox]:not([open])')).toHaveLength(1);
  expect((await page.query('[data-way-out=dropbox]'))[0]?.attributes['data-state']).toBe('using');
  const steps = async () => (await page.query('[data-step]')).map(({ attributes }) => attributes['data-step']);
  expect((await steps())[0], 'nobody was chosen yet').toBe('takeData');

  await page.evaluate(() => {
    const choice = document.querySelector<HTMLSelectElement>('[data-choose-host]')!;
    choice.value = choice.options[1]!.value;
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect.poll(steps).toContain('tellOthers');
  const all = await steps();
  for (const [index, step] of all.entries()) {
    await page.click(`[data-way-out=dropbox] section [data-step=${step}] input`);
    await expect.poll(async () => (await page.query('[data-step] input:checked')).length).toBe(index + 1);
  }
  await page.waitFor('[data-way-out=dropbox][data-state=left]');

  const guide = await driver.openExtensionPage('way-out.html#guide-dropbox');
  await guide.waitFor('[data-way-out=dropbox][open] [data-guide=dropbox][open] li');

  const again = await driver.openExtensionPage('way-out.html#dropbox');
  await again.waitFor('[data-way-out=dropbox][data-state=left]');
  expect(await again.query('[data-step] input:checked')).toHaveLength(all.length);
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from './silent-test';
import { askAbout, brest, clickOn, grantedOrigins, storedSettings, watch, watchedOrigins } from './steps';

const poll = 'https://doodle.com/dashboard/1';

test('takes everything along, forgets everything, and brings it back @both', async ({ driver }, info) => {
  await watch(driver, poll);
  const backDoor = await driver.openBackDoor();
  await backDoor.evaluate((town) => chrome.storage.local.set({ place: town, stars: ['framasoft'] }), brest);
  const before = await storedSettings(backDoor);
  const origins = await watchedOrigins(backDoor);
  const options = await driver.openExtensionPage('options.html');
  await clickOn(options, 'button', 'keepHolds');
  await options.waitFor('[data-export]');
  const saved = await options.evaluate(() => document.querySelector('[data-export]')!.textContent);

  await options.click('[data-forget]');
  await options.waitFor('[data-forget-all]');
  await options.evaluate(() => {
    document.documentElement.dataset.before = 'forgotten';
  });
  await options.click('[data-forget-all]');
  // It loads itself anew; while it does, nothing answers.
  const isBack = () =>
    options.query('html:not([data-before]) [data-import]').then(
      ({ length }) => length === 1,
      () => false,
    );
  await expect.poll(isBack).toBe(true);
  await expect.poll(async () => (await storedSettings(backDoor)).place).toBeUndefined();
  await expect.poll(() => grantedOrigins(backDoor)).toEqual([]);
  expect(await watchedOrigins(backDoor)).toEqual([]);
  const popup = await askAbout(driver, poll);
  await popup.waitFor('[data-watch=not-watched]');
  await popup.close();

  const written = (name: string, text: string) => {
    mkdirSync(info.outputDir, { recursive: true });
    writeFileSync(info.outputPath(name), text);
    return info.outputPath(name);
  };
  await options.focus();
  await options.chooseFile('[data-import]', written('half.json', saved.slice(0, 100)));
  await options.waitFor('[data-import-step=refused]');
  await options.chooseFile('[data-import]', written('whole.json', saved));
  await options.waitFor('[data-import-preview]');
  expect((await options.query('[data-difference]')).map(({ attributes }) => attributes['data-difference'])).toEqual([
    'place',
    'services',
    'stars',
  ]);
  expect((await storedSettings(backDoor)).place, 'nothing was changed so far').toBeUndefined();
  await options.click('[data-bring]');
  await options.waitFor('[data-import-step=done]');
  const after = await storedSettings(backDoor);
  expect(after).toMatchObject({ ...before, seed: expect.stringMatching(/^[0-9a-f]{16}$/) });
  await expect.poll(() => watchedOrigins(backDoor)).toEqual(origins);
});

import { expect, test } from './silent-test';

test('suggests in the address bar, and opens the directory at what was entered there @both', async ({ driver }) => {
  const lines = await driver.typeInAddressBar('chaton', 'doodl');
  expect(lines.join('\n')).toMatch(/Doodle\s*— to replace/);
  expect((await driver.typeInAddressBar('chaton', '<b> & "Brest')).length).toBeGreaterThan(0);

  await driver.enterInAddressBar('chaton', 'doodle');
  const page = await driver.waitForTab('directory.html?instead=doodle');
  await page.waitFor('li[data-host]');
});

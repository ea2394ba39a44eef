import { expect, test } from './silent-test';

test('suggests in the address bar, and opens the directory at what was entered there @both', async ({ driver }) => {
  const type = (text: string, line: string) => driver.typeInAddressBar({ keyword: 'chaton', text }, line);
  expect(await type('brest', 'Brest')).toContain('Brest — town');
  // Chromium takes XML, and refuses what is none; Firefox tells nothing of what nobody knows.
  if (driver.name === 'chromium') expect((await type('<b> & "c"', ''))[0]).toContain('&lt;b&gt; &amp; &quot;c&quot;');

  expect(await type('doodle', 'Doodle')).toContain('Doodle — to replace');
  await driver.enterInAddressBar();
  const page = await driver.waitForTab('directory.html?instead=doodle');
  await page.waitFor('li[data-host]');
});

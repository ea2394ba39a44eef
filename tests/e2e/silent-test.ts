import { welcomePage } from './browsers/driver';
import { expect, test as base } from './fixtures';

/**
 * As `test` of the fixtures, from the moment when the welcome page has opened, since it takes the focus; and at the end
 * nothing was asked of the outside world, and nothing went wrong unheard.
 */
export const test = base.extend<{ silence: void }>({
  silence: [
    async ({ opened: { driver, isNew } }, use) => {
      if (isNew) await driver.waitForTab(welcomePage);
      await use();
      expect(driver.requests(), 'addresses asked for').toEqual([]);
      expect(await driver.errors(), 'errors of the extension').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { builds, expect, test as base } from './fixtures';
import { expectAnswer, expectWhole } from './soundness';
import {
  brest,
  countOfPages,
  grantedOrigins,
  seesBadge,
  storedSettings,
  usableOffers,
  visit,
  watch,
  watchedOrigins,
} from './steps';
import { storedRegistry, untilRegistryStored } from './stored-registry';

const fixtures = 'tests/fixtures';
const fixture = (file: string) => JSON.parse(readFileSync(path.join(fixtures, file), 'utf8')) as { at: string }[];
const [syncHistory, requestLog] = [fixture('sync-history-1.json'), fixture('request-log-1.json')];
const released = path.join(fixtures, 'released');
const versions = readdirSync(released).filter((name) => /^\d/.test(name));
const packages = { chromium: 'chrome', firefox: 'firefox' } as const;

const doodle = 'https://doodle.com/poll';
const dropbox = 'https://www.dropbox.com/home';
const chosen = {
  place: brest,
  syncPeriod: 'weekly',
};

/** As `test` of the fixtures, with a released package in the browser. */
const test = base.extend<{ version: string }>({
  version: ['', { option: true }],
  opening: async ({ version, browserName }, use, info) => {
    const folder = info.outputPath('released');
    const entries = unzipSync(
      readFileSync(path.join(released, version, `${packages[browserName as keyof typeof packages]}.zip`)),
    );
    for (const [name, content] of Object.entries(entries)) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    await use({ extensionFolder: folder });
  },
});

base('there is a released version to upgrade from', () => {
  expect(versions.length).toBeGreaterThan(0); // else this file would define no other test, and nobody would notice
});

for (const version of versions) {
  test.describe(`the upgrade from ${version}`, () => {
    test.use({ version });

    test('keeps the town, what is watched, the seed, the history, the registry and the sites @both', async ({
      driver,
    }) => {
      await (await driver.waitForTab('onboarding.html')).close();
      await watch(driver, doodle);
      await watch(driver, dropbox);
      const before = await driver.openBackDoor();
      await before.evaluate((items) => chrome.storage.local.set(items), { ...chosen, syncHistory, requestLog });
      const stored = await storedSettings(before);
      expect(stored).toMatchObject({ watched: ['doodle', 'dropbox'], seed: expect.stringMatching(/^[0-9a-f]{16}$/) });
      const granted = await grantedOrigins(before);
      const watched = await watchedOrigins(before);
      expect(watched).toEqual(granted);
      await untilRegistryStored(driver);
      const { pointer } = await storedRegistry(before);

      await driver.update('9.0.0', builds[driver.name]);
      const after = await driver.openBackDoor();
      await expectWhole(after);
      const { watched: services, watchLabelled: _, allCountries: __, ...kept } = stored;
      await expect
        .poll(() => storedSettings(after))
        .toEqual({ ...kept, version: 2, watch: { services, labelled: false, allCountries: false } });
      expect(await grantedOrigins(after)).toEqual(granted);
      await expect.poll(() => watchedOrigins(after)).toEqual(watched);
      const now = (await storedRegistry(after)).pointer!;
      if (now.version === pointer!.version) expect(now).toEqual(pointer);
      else expect(now.version).toBeGreaterThan(pointer!.version);

      const popup = await expectAnswer(driver, doodle);
      await popup.waitFor('[data-watch=watched]');
      expect(await popup.text('main')).toContain('Brest');
      await seesBadge(driver, await visit(driver, doodle), await usableOffers(doodle));
      const options = await driver.openExtensionPage('options.html');
      await options.waitFor(`[data-sync-report="${syncHistory[0]!.at}"]`);
      expect(await options.query('[data-request]')).toHaveLength(requestLog.length);
      expect(await options.text('[data-place]')).toContain('Brest');
      expect(await countOfPages(after, 'onboarding.html')).toBe(0);
    });
  });
}

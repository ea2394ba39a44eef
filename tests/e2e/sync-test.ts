import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Organization } from '../../utils/core/registry/registry';
import { loopbackFolders, loopbackKeys, type LoopbackKeys } from '../tools/loopback-build';
import type { BrowserDriver, Tab } from './browsers/driver';
import { copyLoopbackBuild, type WaitingTimes } from './mirrors/loopback-copy';
import { bundledOrganizations, publish } from './mirrors/published-registry';
import { openMirror, type RegistryMirror } from './mirrors/registry-mirror';
import { expect, test as silentTest } from './silent-test';
import { askAbout, brest, cards, inBackDoor } from './steps';

/** A publisher, its site, and the two mirrors that the extension of this test knows. */
export interface World {
  first: RegistryMirror;
  second: RegistryMirror;
  keys: LoopbackKeys;
  /** What the first publication, made before the browser opens, holds. */
  organizations: Organization[];
  site: string;
  version: number;
  /** An empty folder, gone after the test. */
  newFolder(): string;
}

/** As `test` of silent-test, with an extension that has two mirrors on this machine, and a registry on both. */
export const test = silentTest.extend<{ world: World; times: WaitingTimes }>({
  /** How long the background waits for what, where that is not to be as long as it is. */
  times: [{}, { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs: here, nothing
  world: async ({}, use) => {
    const root = mkdtempSync(path.join(tmpdir(), 'chatiere-mirrors-'));
    const newFolder = () => mkdtempSync(path.join(root, 'site-'));
    const [first, second, keys, organizations] = await Promise.all([
      openMirror(),
      openMirror(),
      loopbackKeys(),
      bundledOrganizations(),
    ]);
    const site = newFolder();
    const { head } = await publish({ folder: site, organizations, keys: [keys.present] });
    for (const mirror of [first, second]) mirror.serve(site);
    await use({ first, second, keys, organizations, site, version: head.version, newFolder });
    for (const mirror of [first, second]) await mirror.close();
    rmSync(root, { recursive: true, force: true });
  },
  opening: async ({ world, times, browserName }, use) => {
    const extensionFolder = world.newFolder();
    const build = loopbackFolders[browserName as keyof typeof loopbackFolders];
    copyLoopbackBuild(build, extensionFolder, [world.first.address, world.second.address], times);
    await use({ extensionFolder });
  },
});

export { expect };

/** What Firefox lets us into where it lets us into these mirrors. */
export const mirrorOrigin = 'http://127.0.0.1/*';

/** What came of a sync, as the options page says it. */
export interface Told {
  outcome: string | undefined;
  reason: string | undefined;
}

/**
 * Opens the options, where a sync has been reported: at the latest the one that the first start began, or in Firefox the
 * person, who lets us into the mirrors with it. The start itself is over too: as its last step it syncs if a sync is due,
 * which in Firefox can come after the person's own.
 */
export async function openOptions(driver: BrowserDriver): Promise<Tab> {
  const options = await driver.openExtensionPage('options.html');
  await options.waitFor('[data-sync-report]');
  if ((await options.query('[data-mirror-access]')).length > 0) await options.click('[data-sync-now]:enabled');
  await options.waitFor('[data-sync-report][data-outcome]');
  const started = () => options.evaluate(() => chrome.storage.session.get('isReady'));
  await expect.poll(started, 'the start is over').toEqual({ isReady: true });
  return options;
}

/** The person presses the button, and reads what came of it. */
export async function syncNow(options: Tab): Promise<Told> {
  const before = await lastSync(options);
  await options.click('[data-sync-now]:enabled');
  await options.waitFor(`[data-sync-report]:not([data-sync-report="${before}"])`);
  return told(options);
}

/** Instant of the sync that is reported, which tells one report from the next. */
export async function lastSync(options: Tab): Promise<string> {
  return (await options.query('[data-sync-report]'))[0]!.attributes['data-sync-report']!;
}

export async function told(options: Tab): Promise<Told> {
  const { attributes } = (await options.query('[data-sync-report]'))[0]!;
  return { outcome: attributes['data-outcome'], reason: attributes['data-reason'] };
}

/** Version and origin of the registry in use. */
export async function registryIn(options: Tab): Promise<{ version: number; origin: string | undefined }> {
  const { attributes } = (await options.query('[data-registry-version]'))[0]!;
  return { version: Number(attributes['data-registry-version']), origin: attributes['data-registry-origin'] };
}

const possessions = {
  watch: { services: ['google-docs', 'doodle'], labelled: false, allCountries: false },
  place: brest,
};

/** Gives the person a town and watched services, to see later that they are still there. */
export async function settleIn(driver: BrowserDriver): Promise<void> {
  await inBackDoor(driver, (backDoor) => backDoor.evaluate((items) => chrome.storage.local.set(items), possessions));
}

/** What the person has: suggestions in the popup, of this version of the registry, and all that was chosen. */
export async function expectNothingLost(driver: BrowserDriver, version: number): Promise<void> {
  const popup = await askAbout(driver, 'https://docs.google.com/document/d/1');
  expect((await registryIn(popup)).version, 'registry of the popup').toBe(version);
  expect((await cards(popup)).length, 'suggestions').toBeGreaterThan(0);
  expect(await popup.evaluate(() => chrome.storage.local.get(['watch', 'place']))).toEqual(possessions);
  await popup.close();
}

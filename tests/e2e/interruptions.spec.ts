import * as fc from 'fast-check';
import type { WatchChoice } from '../../utils/core/settings';
import type { Tab, View } from './browsers/driver';
import { publish, withChange } from './mirrors/published-registry';
import { seedOf } from './seed';
import { expectWhole } from './soundness';
import { askAbout, cards, grantedOrigins, storedSettings } from './steps';
import { storedRegistry } from './stored-registry';
import { expect, mirrorOrigin, openOptions, test as syncTest, type World } from './sync-test';

/** What is cut off complains, and should. */
const test = syncTest.extend({
  silence: async ({ driver }, use) => {
    await driver.waitForTab('onboarding.html');
    await use();
  },
});

const doodle = 'https://doodle.com/poll';
const registryStores = ['views', 'organizations', 'labels', 'catalogues'];

/** Things that a person has done, each of which the background needs several steps for. None waits for its end. */
const acts: Record<string, (popup: View, backDoor: View, world: World) => Promise<void>> = {
  'watch or unwatch': (popup) => popup.click('[data-watch] button'),
  pause: (_popup, backDoor) => backDoor.evaluate(() => chrome.storage.local.set({ paused: true })),
  resume: (_popup, backDoor) => backDoor.evaluate(() => chrome.storage.local.set({ paused: false })),
  rebuild: (_popup, backDoor) =>
    backDoor.evaluate(() => void chrome.runtime.sendMessage({ ask: 'rebuildRegistry', given: {} }).catch(() => {})),
  sync: async (_popup, backDoor, world) => {
    await publishChange(world);
    await backDoor.evaluate(() => void chrome.runtime.sendMessage({ ask: 'syncNow', given: {} }).catch(() => {}));
  },
};

let changes = 0;

/** Gives the next sync something to fetch and to write. */
async function publishChange({ site: folder, organizations, keys }: World): Promise<void> {
  const description = `Renewed ${++changes}`;
  const changed = withChange(organizations, 'infini', (infini) => ({ ...infini, description }));
  await publish({ folder, organizations: changed, keys: [keys.present] });
}

/** Chosen, granted and stored fit together, and the popup answers. */
async function expectNoHalfState(popup: Tab, backDoor: View): Promise<void> {
  // Any event wakes the background, which then ends what it had begun.
  await backDoor.evaluate(() => chrome.runtime.sendMessage({ ask: 'mendRegistry', given: {} }));
  await expectWhole(backDoor);
  await expect(async () => {
    const { watch, pending, surplus } = await storedSettings(backDoor);
    const granted = (await grantedOrigins(backDoor)).filter((origin) => origin !== mirrorOrigin);
    expect({ pending, surplus }).toEqual({ pending: undefined, surplus: undefined });
    expect(granted.length > 0, `granted: ${granted.join(' ')}`).toBe(
      (watch as WatchChoice | undefined)?.services.length === 1,
    );
    await expectWholeRegistry(backDoor);
  }).toPass({ timeout: 30_000 });
  await popup.reload();
  await popup.waitFor('footer');
  expect(await cards(popup)).not.toEqual([]);
  expect(await popup.query('[role=alert]')).toEqual([]);
}

/** The pointer names a version of which there are records in every store. */
async function expectWholeRegistry(backDoor: View): Promise<void> {
  const { pointer, keys } = await storedRegistry(backDoor);
  for (const store of registryStores) {
    expect(keys[store], store).toContainEqual(expect.stringMatching(`^${pointer?.version}:`));
  }
}

test('a background that is stopped again and again, whenever it likes, leaves nothing half done @both @longer', async ({
  driver,
  world,
  stops,
}) => {
  test.setTimeout(30_000 + stops * 8000);
  const moments = fc.sample(fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.integer({ min: 0, max: 120 })), {
    numRuns: stops,
    seed: seedOf('stops'),
  });
  await (await openOptions(driver)).close(); // which in Firefox lets us into the mirrors
  const backDoor = await driver.openBackDoor();
  const popup = await askAbout(driver, doodle);
  for (const [index, [act, milliseconds]] of moments.entries()) {
    await test.step(`stop ${index}: ${milliseconds} ms into "${act}"`, async () => {
      await acts[act]!(popup, backDoor, world);
      // No event to wait for: the moment is what is drawn by lot.
      await new Promise((resolve) => {
        setTimeout(resolve, milliseconds);
      });
      await driver.stopBackground();
      await expectNoHalfState(popup, backDoor);
    });
  }
});

test('a browser that is killed while it writes the registry comes back with a whole one @also-firefox @exhaustive @own-browser', async ({
  driver,
  world,
  stops,
}) => {
  const seed = seedOf('kills');
  await driver.restart();
  for (const milliseconds of fc.sample(fc.integer({ min: 0, max: 200 }), { numRuns: Math.ceil(stops / 12), seed })) {
    const dying = await driver.openBackDoor();
    await acts.rebuild!(dying, dying, world);
    await new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    });
    await driver.crash();
    const backDoor = await driver.openBackDoor();
    await expectNoHalfState(await askAbout(driver, doodle), backDoor);
  }
});

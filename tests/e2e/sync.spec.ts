import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Tab, View } from './browsers/driver';
import {
  answer,
  asksForRest,
  fallsSilent,
  gate,
  inFiles,
  redirectTo,
  saysNothing,
  sendHundredMegabytes,
} from './mirrors/faults';
import { publish, withChange } from './mirrors/published-registry';
import { openMirror, type Disturbance } from './mirrors/registry-mirror';
import { holdStore, letGoOf, storedRecords } from './mirrors/registry-store';
import { simulatedOrganizations } from './mirrors/simulated-registry';
import { sentence } from './sentence';
import { test as testWithoutMirror } from './silent-test';
import { askAbout, cards } from './steps';
import {
  expectNothingLost,
  expect,
  lastSync,
  openOptions,
  registryIn,
  settleIn,
  syncNow,
  test,
  told,
  type World,
} from './sync-test';

// What only a browser can show. Which answers of a mirror are refused, and which of two is followed, the unit tests try one
// by one: fetch-registry, follow-mirrors, mirror-fetch and sync-once.

/** What a publisher does day after day: something small changes. Answers the new version. */
async function publishChange({ site, organizations, keys }: World) {
  const renamed = withChange(organizations, 'infini', (organization) => ({
    ...organization,
    description: `Renewed ${++changes}`,
  }));
  return publish({ folder: site, organizations: renamed, keys: [keys.present] });
}
let changes = 0;

/** Puts the last sync two days back, and loads the options anew: read a moment later, it would pass for the next one. */
async function ageLastSync(options: Tab): Promise<void> {
  const aged = new Date(Date.now() - 2 * 86_400_000).toISOString();
  await options.evaluate(async (at) => {
    const { syncHistory } = await chrome.storage.local.get('syncHistory');
    await chrome.storage.local.set({ syncHistory: [{ ...(syncHistory as object[] | undefined)?.[0], at }] });
  }, aged);
  await options.reload();
  await options.waitFor(`[data-sync-report="${aged}"]`);
}

/** Undefined when no alarm is set. */
function hoursToNextSync(page: View): Promise<number | undefined> {
  return page.evaluate(async () => {
    const alarm = await chrome.alarms.get('sync');
    return alarm && (alarm.scheduledTime - Date.now()) / 3_600_000;
  });
}

const manyMembers = () =>
  simulatedOrganizations({ organizations: 250, servicesEach: 8, kinds: ['collab-text', 'form'] });

const mirrorsOf = ({ first, second }: World) => [first, second];
const disturb = (world: World, disturbance: Disturbance) =>
  mirrorsOf(world).forEach((mirror) => mirror.disturb(disturbance));

test('fetches the registry at the first start, and then asks for the heads only @both', async ({ driver, world }) => {
  await settleIn(driver);
  const options = await openOptions(driver);
  expect(await told(options)).toEqual({ outcome: 'updated', reason: undefined });
  expect(await registryIn(options)).toEqual({ version: world.version, origin: world.first.address });
  await expectNothingLost(driver, world.version);
  expect(world.second.takeRequests()).toEqual(['/head.json']);

  world.first.takeRequests();
  world.first.takeBytes();
  expect(await syncNow(options)).toEqual({ outcome: 'unchanged', reason: undefined });
  expect(world.first.takeRequests()).toEqual(['/head.json']);
  const bytes = world.first.takeBytes();
  expect(bytes).toBeGreaterThan(500);
  expect(bytes).toBeLessThanOrEqual(2000);
  expect(world.second.takeRequests()).toEqual(['/head.json']);
  await expectNothingLost(driver, world.version);
});

test('shows every request, and the policy that makes others impossible @both [S53]', async ({ driver, world }) => {
  const options = await openOptions(driver);
  await syncNow(options);
  const asked = mirrorsOf(world).flatMap(({ address, takeRequests }) =>
    takeRequests().map((pathname) => new URL(pathname, address).href),
  );
  const logged = (await options.query('[data-request]')).map(({ attributes }) => String(attributes['data-request']));
  expect(logged.toSorted()).toEqual(asked.toSorted()); // those of one sync come in any order
  expect(await options.text('[data-csp]')).toContain(
    `connect-src 'self' ${world.first.address} ${world.second.address}`,
  );

  const elsewhere = await options.evaluate(() =>
    fetch('https://elsewhere.example/').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(elsewhere).toBe('refused');
});

test('refuses what was changed after it was signed, says why, and keeps what it has [S40]', async ({
  driver,
  world,
}) => {
  await settleIn(driver);
  const options = await openOptions(driver);
  const { head } = await publishChange(world);
  const jws = JSON.parse(readFileSync(path.join(world.site, 'head.json'), 'utf8')) as { payload: string };
  const payload = Buffer.from(JSON.stringify({ ...head, version: head.version + 1 })).toString('base64url');
  disturb(world, answer(JSON.stringify({ ...jws, payload })));
  expect(await syncNow(options)).toEqual({ outcome: 'refused', reason: 'bad-signature' });
  expect(await options.text('[data-sync-report]')).toMatch(sentence('sync_bad_signature'));
  await expectNothingLost(driver, world.version);
});

test('fails without harm at files of 100 MB, at a redirect and offline, and goes on when it is over [S47]', async ({
  driver,
  world,
}) => {
  await settleIn(driver);
  const options = await openOptions(driver);
  const elsewhere = await openMirror();
  let { version } = world;
  for (const [what, reason, begin] of [
    ['files of 100 MB', 'too-large', () => disturb(world, inFiles(sendHundredMegabytes))],
    ['a redirect', 'unreachable', () => disturb(world, redirectTo(elsewhere.address))],
    ['offline', 'unreachable', () => driver.setOffline(true)],
  ] as const) {
    await test.step(what, async () => {
      const { head } = await publishChange(world);
      await begin();
      expect(await syncNow(options)).toEqual({ outcome: 'failed', reason });
      await expectNothingLost(driver, version);
      for (const mirror of mirrorsOf(world)) mirror.behave();
      await driver.setOffline(false);
      expect(await syncNow(options)).toEqual({ outcome: 'updated', reason: undefined });
      version = head.version;
      await expectNothingLost(driver, version);
    });
  }
  expect(elsewhere.takeRequests()).toEqual([]);
  await elsewhere.close();
});

test.describe('a mirror that is silent', () => {
  test.use({ times: { mirrorPatience: 1000 } });

  test('is given up, and the sync says so [S48]', async ({ driver, world }) => {
    await settleIn(driver);
    const options = await openOptions(driver);
    const { head } = await publishChange(world);
    for (const disturbance of [saysNothing, inFiles(fallsSilent)]) {
      disturb(world, disturbance);
      expect(await syncNow(options)).toEqual({ outcome: 'failed', reason: 'timeout' });
      expect(await options.text('[data-sync-report]')).toMatch(sentence('sync_timeout'));
      await expectNothingLost(driver, world.version);
    }
    world.second.behave();
    expect(await syncNow(options)).toEqual({ outcome: 'updated', reason: undefined });
    await expectNothingLost(driver, head.version);
  });
});

test('leaves a mirror alone as long as it asks, and asks the other', async ({ driver, world }) => {
  await settleIn(driver);
  const options = await openOptions(driver);
  world.first.disturb(asksForRest(6 * 3600));
  expect(await syncNow(options)).toEqual({ outcome: 'unchanged', reason: undefined });
  const { head } = await publishChange(world);
  world.first.takeRequests();
  await ageLastSync(options);
  const before = await lastSync(options);
  await options.evaluate(() => chrome.alarms.create('sync', { when: Date.now() }));
  await options.waitFor(`[data-sync-report]:not([data-sync-report="${before}"])`);
  expect(await told(options)).toEqual({ outcome: 'updated', reason: undefined });
  expect(world.first.takeRequests()).toEqual([]);
  await expectNothingLost(driver, head.version);
});

test('goes on from the files that it has when the worker was stopped while fetching', async ({ driver, world }) => {
  await settleIn(driver);
  const options = await openOptions(driver);
  const { site: folder, keys } = world;
  const organizations = [...world.organizations, ...manyMembers()];
  const { head, files } = await publish({ folder, organizations, keys: [keys.present] });
  const backDoor = await driver.openBackDoor();
  const kept = await storedRecords(backDoor, 'files', '');
  world.first.takeRequests();
  const { closed, open } = gate();
  const withheld = files.slice(-3).map((file) => `/${file.path}`);
  world.first.disturb((pathname, ...rest) => withheld.includes(pathname) && closed(pathname, ...rest));
  await options.click('[data-sync-now]');
  const arrived = files.length - withheld.length;
  await expect.poll(() => storedRecords(backDoor, 'files', ''), { timeout: 20_000 }).toBe(kept + arrived); // - catalogue + index
  await driver.stopBackground();
  world.first.behave();
  open();
  await expectNothingLost(driver, world.version);

  const again = await openOptions(driver);
  world.first.takeRequests();
  expect(await syncNow(again)).toEqual({ outcome: 'updated', reason: undefined });
  expect(world.first.takeRequests().toSorted()).toEqual([...withheld, '/head.json'].toSorted());
  await expectNothingLost(driver, head.version);
});

test('keeps the old registry whole when the worker is stopped while writing @both [S49]', async ({ driver, world }) => {
  await settleIn(driver);
  const backDoor = await driver.openBackDoor();
  let { version } = world;
  // In the midst of the records, and at the pointer, which comes last; Firefox is tried at that one.
  for (const store of driver.name === 'firefox' ? (['meta'] as const) : (['organizations', 'meta'] as const)) {
    await test.step(store, async () => {
      const options = await openOptions(driver);
      const { head } = await publishChange(world);
      await holdStore(backDoor, store);
      await options.click('[data-sync-now]:enabled');
      await expect.poll(() => storedRecords(backDoor, 'views', head.version)).toBeGreaterThan(0);
      await driver.stopBackground();
      await letGoOf(backDoor);
      await expectNothingLost(driver, version);
      await options.close();

      const again = await openOptions(driver);
      world.first.takeRequests();
      expect(await syncNow(again)).toEqual({ outcome: 'updated', reason: undefined });
      expect(world.first.takeRequests(), 'all files were here').toEqual(['/head.json']);
      await expectNothingLost(driver, head.version);
      expect(await storedRecords(backDoor, 'views', version), 'records of the old version').toBe(0);
      version = head.version;
      await again.close();
    });
  }
});

test('syncs when its alarm rings, and sets the next one @both', async ({ driver, world }) => {
  await settleIn(driver);
  const options = await openOptions(driver);
  const { head } = await publishChange(world);
  await ageLastSync(options);
  const before = await lastSync(options);
  world.first.takeRequests();
  await options.evaluate(() => chrome.alarms.create('sync', { when: Date.now() }));
  await options.waitFor(`[data-sync-report]:not([data-sync-report="${before}"])`);
  expect(await told(options), 'without a click or a reload').toEqual({ outcome: 'updated', reason: undefined });
  expect(world.first.takeRequests()[0]).toBe('/head.json');
  await expect.poll(() => hoursToNextSync(options)).toBeGreaterThan(11.9);
  expect(await hoursToNextSync(options)).toBeLessThan(13.3);
  await expectNothingLost(driver, head.version);
});

test('syncs at the start when the last sync is older than the period, and not before @both', async ({
  driver,
  world,
}) => {
  await settleIn(driver);
  await openOptions(driver);
  world.first.takeRequests();
  await driver.restart();
  const soon = await openOptions(driver);
  await expect.poll(() => hoursToNextSync(soon), 'an alarm, which Firefox has lost').toBeGreaterThan(11.9);
  expect(world.first.takeRequests()).toEqual([]);

  const { head } = await publishChange(world);
  await ageLastSync(soon);
  await driver.restart();
  const late = await openOptions(driver);
  await late.waitFor(`[data-registry-version="${head.version}"]`);
  expect(world.first.takeRequests()[0]).toBe('/head.json');
  await expectNothingLost(driver, head.version);
});

test.describe('with an idle timer of 2 s', () => {
  test.use({ times: { awakeEvery: 500 } });

  test('is not put to sleep while it writes for longer than that @firefox', async ({ driver, world }) => {
    await settleIn(driver);
    const options = await openOptions(driver);
    const backDoor = await driver.openBackDoor();
    const { head } = await publishChange(world);
    await ageLastSync(options);
    const before = await lastSync(options);
    await driver.sleepAfter(2000);
    await holdStore(backDoor, 'labels');
    await options.evaluate(() => chrome.alarms.create('sync', { when: Date.now() }));
    await expect.poll(() => storedRecords(backDoor, 'views', head.version)).toBeGreaterThan(0);
    await driver.untilCalled(6);
    await letGoOf(backDoor);
    await options.waitFor(`[data-sync-report]:not([data-sync-report="${before}"])`);
    expect(await told(options)).toEqual({ outcome: 'updated', reason: undefined });
    await expectNothingLost(driver, head.version);
  });
});

testWithoutMirror('says that no mirror is known, when none is', async ({ driver }) => {
  const options = await driver.openExtensionPage('options.html');
  await options.waitFor('[data-sync-report]');
  expect(await registryIn(options)).toMatchObject({ origin: 'bundled' });
  expect(await options.text('[data-csp]')).toMatch(/connect-src 'self';/);

  expect(await syncNow(options)).toEqual({ outcome: 'failed', reason: 'no-mirror' });
  const popup = await askAbout(driver, 'https://docs.google.com/document/d/1');
  expect((await cards(popup)).length).toBeGreaterThan(0);
});

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sha256 } from '../../utils/publisher/site/hash';
import { signHead } from '../../utils/publisher/site/sign-head';
import { newPrivateKey } from '../tools/loopback-build';
import {
  answer,
  fallsSilent,
  gate,
  inFiles,
  inPieces,
  redirectTo,
  refuse,
  saysNothing,
  sendHundredMegabytes,
  stopHalfWay,
  swap,
  truncate,
} from './mirrors/faults';
import { publish, withChange } from './mirrors/published-registry';
import { openMirror, type Disturbance } from './mirrors/registry-mirror';
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
import { test as testWithoutMirror } from './silent-test';
import { askAbout, cards, openBackDoor, verdict } from './steps';
import { simulatedOrganizations } from './mirrors/simulated-registry';
import { holdStore, letGoOf, storedRecords } from './mirrors/registry-store';
import type { View } from './browsers/driver';

/** What a publisher does day after day: something small changes. Answers the new version. */
async function publishChange({ site, organizations, keys }: World, changed = 'infini') {
  const renamed = withChange(organizations, changed, (organization) => ({
    ...organization,
    description: `Renewed ${++changes}`,
  }));
  return publish({ folder: site, organizations: renamed, keys: [keys.present] });
}
let changes = 0;

test.describe.configure({ timeout: 300_000 }); // some of them try a dozen faults, one after the other

declare const chrome: {
  runtime: { sendMessage(message: object): Promise<unknown> };
  alarms: {
    create(name: string, alarm: { when: number }): Promise<void>;
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
  };
  storage: {
    local: {
      get(name: string): Promise<Record<string, { at: string }[]>>;
      set(items: object): Promise<void>;
    };
  };
};

/** Puts the last sync two days back. */
function ageLastSync(page: View): Promise<void> {
  return page.evaluate(async () => {
    const { syncHistory = [] } = await chrome.storage.local.get('syncHistory');
    const at = new Date(Date.now() - 2 * 86_400_000).toISOString();
    await chrome.storage.local.set({ syncHistory: [{ ...syncHistory[0], at }] });
  });
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
const serve = (world: World, folder: string) => mirrorsOf(world).forEach((mirror) => mirror.serve(folder));
const disturb = (world: World, disturbance: Disturbance) =>
  mirrorsOf(world).forEach((mirror) => mirror.disturb(disturbance));

interface Refusal {
  name: string;
  reason: string;
  prepare: (world: World) => Promise<unknown> | void;
}

/** In this order in one browser: each leaves its mirrors as they are, and the next one changes what it needs. */
const refusals: Refusal[] = [
  {
    name: 'a page in the place of the head',
    reason: 'wrong-shape',
    prepare: (world) => disturb(world, answer('<!doctype html><title>Pay for the network first</title>')),
  },
  {
    name: 'signed by another key',
    reason: 'unknown-key',
    prepare: async (world) => {
      for (const mirror of mirrorsOf(world)) mirror.behave();
      const folder = world.newFolder();
      await publish({ folder, organizations: world.organizations, keys: [await newPrivateKey()], now: tomorrow() });
      serve(world, folder);
    },
  },
  {
    name: 'changed after it was signed',
    reason: 'bad-signature',
    prepare: async (world) => {
      const { head } = await publishChange(world);
      serve(world, world.site);
      const jws = JSON.parse(readFileSync(path.join(world.site, 'head.json'), 'utf8')) as { payload: string };
      const payload = Buffer.from(JSON.stringify({ ...head, version: head.version + 1 })).toString('base64url');
      disturb(world, answer(JSON.stringify({ ...jws, payload })));
    },
  },
  {
    name: 'older than ours, though rightly signed',
    reason: 'older-version',
    prepare: async (world) => {
      for (const mirror of mirrorsOf(world)) mirror.behave();
      const folder = world.newFolder();
      const lastWeek = new Date(Date.now() - 7 * 86_400_000);
      await publish({ folder, organizations: world.organizations, keys: [world.keys.present], now: lastWeek });
      serve(world, folder);
    },
  },
  {
    name: 'expired',
    reason: 'expired',
    prepare: async (world) => {
      const { site: folder, organizations, keys } = world;
      await publish({ folder, organizations, keys: [keys.present], expiresInMilliseconds: 1 });
      serve(world, folder);
    },
  },
  {
    name: 'a file swapped for another',
    reason: 'wrong-hash',
    prepare: async (world) => {
      await publishChange(world);
      disturb(world, inFiles(swap('Infini', 'Finini')));
    },
  },
  {
    name: 'a file swapped for a longer one',
    reason: 'wrong-hash',
    prepare: (world) => disturb(world, inFiles(swap('Infini', 'Infini and everybody else'))),
  },
  {
    name: 'a truncated file',
    reason: 'wrong-hash',
    prepare: async (world) => {
      await publishChange(world);
      disturb(world, inFiles(truncate));
    },
  },
  {
    name: 'an index that lists nothing',
    reason: 'wrong-shape',
    prepare: async (world) => {
      for (const mirror of mirrorsOf(world)) mirror.behave();
      await signIndex(world, () => ({ files: [] }));
    },
  },
  {
    name: 'a registry of nobody',
    reason: 'wrong-shape',
    prepare: async (world) => {
      const nobody = JSON.stringify({ organizations: [{ id: 'no name' }] });
      await signIndex(world, () => ({ files: [{ role: 'registry', ...hold(world.site, nobody) }] }));
    },
  },
];

const failures = (elsewhere: string): { name: string; reason: string; disturbance: Disturbance }[] => [
  { name: 'a head of 100 MB', reason: 'too-large', disturbance: sendHundredMegabytes },
  { name: 'files of 100 MB', reason: 'too-large', disturbance: inFiles(sendHundredMegabytes) },
  { name: 'a head that stops half-way', reason: 'unreachable', disturbance: stopHalfWay },
  { name: 'files that stop half-way', reason: 'unreachable', disturbance: inFiles(stopHalfWay) },
  { name: 'a redirect to another port', reason: 'unreachable', disturbance: redirectTo(elsewhere) },
  { name: 'a redirect to another host', reason: 'unreachable', disturbance: redirectTo('https://elsewhere.example/') },
  { name: 'files redirected', reason: 'unreachable', disturbance: inFiles(redirectTo(elsewhere)) },
  { name: 'a server out of order', reason: 'unreachable', disturbance: refuse(503, { 'retry-after': '120' }) },
  { name: 'a file that is not there', reason: 'unreachable', disturbance: inFiles(refuse(404)) },
];

const tomorrow = () => new Date(Date.now() + 86_400_000);

/** Puts a file into the site by its hash, as the publisher does, whatever it holds. */
function hold(site: string, text: string): { path: string; sha256: string; bytes: number } {
  const hash = sha256(text);
  writeFileSync(path.join(site, `files/${hash}.json`), text);
  return { path: `files/${hash}.json`, sha256: hash, bytes: Buffer.byteLength(text) };
}

/** Signs rightly what the publisher would never sign. */
async function signIndex(world: World, index: () => object): Promise<void> {
  const { head } = await publishChange(world);
  const odd = { ...head, version: head.version + 1, index: hold(world.site, JSON.stringify(index())) };
  writeFileSync(path.join(world.site, 'head.json'), await signHead(odd, [world.keys.present]));
}

test('fetches the registry at the first start, and then asks for the heads only', async ({ driver, world }) => {
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

test('shows every request, and the policy that makes others impossible', async ({ driver, world }) => {
  const options = await openOptions(driver);
  await syncNow(options);
  const asked = mirrorsOf(world).flatMap(({ address, takeRequests }) =>
    takeRequests().map((pathname) => new URL(pathname, address).href),
  );
  const logged = (await options.query('[data-request]')).map(({ attributes }) => attributes['data-request']);
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

test('keeps the last twenty syncs', async ({ driver, world }) => {
  const options = await openOptions(driver);
  await options.evaluate(async () => {
    for (let sync = 0; sync < 21; sync++) await chrome.runtime.sendMessage({ ask: 'syncNow', given: {} });
  });
  await options.reload();
  await options.waitFor('[data-sync-report][data-outcome=unchanged]');
  expect(await options.query('[data-sync-report] ~ details li')).toHaveLength(20);
  expect(world.first.takeRequests().filter((pathname) => pathname === '/head.json')).toHaveLength(22);
});

test('joins the sync under way, and shows how far it is', async ({ driver, world }) => {
  await settleIn(driver);
  const options = await openOptions(driver);
  const { head } = await publishChange(world);
  world.first.takeRequests();
  const before = await lastSync(options);
  const { closed, open } = gate();
  world.first.disturb(closed);
  await options.click('[data-sync-now]');
  await options.waitFor('progress');
  const other = await driver.openExtensionPage('options.html');
  await other.waitFor('progress');
  await other.evaluate(() => void chrome.runtime.sendMessage({ ask: 'syncNow', given: {} }));
  await expectNothingLost(driver, world.version);
  open();
  for (const page of [options, other]) {
    await page.waitFor(`[data-sync-report]:not([data-sync-report="${before}"])`);
    await page.waitFor('[data-sync-now]:enabled');
    expect(await told(page)).toEqual({ outcome: 'updated', reason: undefined });
    expect(await page.query('progress')).toEqual([]);
  }
  expect(world.first.takeRequests().filter((pathname) => pathname === '/head.json')).toHaveLength(1);
  await expectNothingLost(driver, head.version);
});

test('asks the second mirror when the first is down', async ({ driver, world }) => {
  await settleIn(driver);
  const options = await openOptions(driver);
  const { head } = await publishChange(world);
  await world.first.goDown();
  expect(await syncNow(options)).toEqual({ outcome: 'updated', reason: undefined });
  expect(await registryIn(options)).toEqual({ version: head.version, origin: world.second.address });
  await expectNothingLost(driver, head.version);

  await world.second.goDown();
  expect(await syncNow(options)).toEqual({ outcome: 'failed', reason: 'unreachable' });
  await expectNothingLost(driver, head.version);
  await world.first.comeBack();
  expect(await syncNow(options)).toEqual({ outcome: 'unchanged', reason: undefined });
});

test('tells of a refusal even when the next mirror is silent', async ({ driver, world }) => {
  const options = await openOptions(driver);
  world.first.disturb(answer('<!doctype html><title>Pay for the network first</title>'));
  await world.second.goDown();
  expect(await syncNow(options)).toEqual({ outcome: 'refused', reason: 'wrong-shape' });
});

test('refuses what it cannot believe, says why, and keeps what it has', async ({ driver, world }) => {
  await settleIn(driver);
  const options = await openOptions(driver);
  for (const { name, reason, prepare } of refusals) {
    await test.step(name, async () => {
      await prepare(world);
      expect(await syncNow(options)).toEqual({ outcome: 'refused', reason });
      await expectNothingLost(driver, world.version);
    });
  }
  const folder = world.newFolder();
  const { organizations, keys } = world;
  const { head } = await publish({ folder, organizations, keys: [keys.present], now: tomorrow() });
  serve(world, folder);
  expect(await syncNow(options)).toEqual({ outcome: 'updated', reason: undefined });
  await expectNothingLost(driver, head.version);
});

test('fails without harm, and says why', async ({ driver, world }) => {
  await settleIn(driver);
  const options = await openOptions(driver);
  const elsewhere = await openMirror();
  for (const { name, reason, disturbance } of failures(elsewhere.address)) {
    await test.step(name, async () => {
      const { head } = await publishChange(world);
      for (const mirror of mirrorsOf(world)) mirror.disturb(disturbance);
      expect(await syncNow(options)).toEqual({ outcome: 'failed', reason });
      expect(world.second.takeRequests().length, 'requests to the second mirror').toBeGreaterThan(0);
      await expectNothingLost(driver, (await registryIn(options)).version);
      for (const mirror of mirrorsOf(world)) mirror.behave();
      expect(await syncNow(options)).toEqual({ outcome: 'updated', reason: undefined });
      await expectNothingLost(driver, head.version);
    });
  }
  expect(elsewhere.takeRequests()).toEqual([]);
  await elsewhere.close();
});

test.describe('a mirror that is silent', () => {
  const patienceMs = 2000; // in the place of the 25 s that the package waits
  test.describe.configure({ timeout: 300_000 });
  test.use({ patienceMs });

  test('is given up, and the sync says so', async ({ driver, world }) => {
    await settleIn(driver);
    const options = await openOptions(driver);
    const { head } = await publishChange(world);
    for (const disturbance of [saysNothing, fallsSilent, inFiles(saysNothing), inFiles(fallsSilent)]) {
      for (const mirror of mirrorsOf(world)) mirror.disturb(disturbance);
      expect(await syncNow(options)).toEqual({ outcome: 'failed', reason: 'timeout' });
      expect(await options.text('[data-sync-report]')).toContain('too long');
      await expectNothingLost(driver, world.version);
    }
    world.second.behave();
    expect(await syncNow(options)).toEqual({ outcome: 'updated', reason: undefined });
    await expectNothingLost(driver, head.version);
  });

  test('is waited for as long as something comes', async ({ driver, world }) => {
    await settleIn(driver);
    const options = await openOptions(driver);
    const { head } = await publishChange(world);
    world.first.disturb(inFiles(inPieces(patienceMs / 6)));
    expect(await syncNow(options)).toEqual({ outcome: 'updated', reason: undefined });
    expect((await registryIn(options)).origin).toBe(world.first.address);
    await expectNothingLost(driver, head.version);
  });
});

test('survives being offline', async ({ driver, world }) => {
  await settleIn(driver);
  const options = await openOptions(driver);
  const { head } = await publishChange(world);
  await driver.setOffline(true);
  expect(await syncNow(options)).toEqual({ outcome: 'failed', reason: 'unreachable' });
  await expectNothingLost(driver, world.version);
  await driver.setOffline(false);
  expect(await syncNow(options)).toEqual({ outcome: 'updated', reason: undefined });
  await expectNothingLost(driver, head.version);
});

test('believes a new key beside the old one, then alone', async ({ driver, world }) => {
  await settleIn(driver);
  const { site: folder, organizations, keys } = world;
  const options = await openOptions(driver);
  for (const signers of [[keys.present, keys.coming], [keys.coming]]) {
    const { head } = await publish({ folder, organizations, keys: signers });
    expect(await syncNow(options)).toEqual({ outcome: 'updated', reason: undefined });
    await expectNothingLost(driver, head.version);
  }
});

test('a host that has left is shown as a former member', async ({ driver, world }) => {
  await settleIn(driver);
  const options = await openOptions(driver);
  const popup = await askAbout(driver, 'https://www.infini.fr/');
  expect((await verdict(popup)).label).toBe('member');

  const organizations = withChange(world.organizations, 'infini', (infini) => ({
    ...infini,
    membership: { ...infini.membership, state: 'former', until: '2026-11-20', reason: 'unlisted' },
  }));
  const { head } = await publish({ folder: world.site, organizations, keys: [world.keys.present] });
  expect(await syncNow(options)).toEqual({ outcome: 'updated', reason: undefined });
  await popup.reload();
  await popup.waitFor('[data-label=former]');
  expect(await popup.text('main')).toContain('2026');
  const docs = await askAbout(driver, 'https://docs.google.com/document/d/1');
  expect((await cards(docs)).map(({ organization }) => organization)).not.toContain('infini');
  await expectNothingLost(driver, head.version);
});

test('fetches of a large registry only the part that changed', async ({ driver, world }) => {
  await settleIn(driver);
  const options = await openOptions(driver);
  const { site: folder, keys } = world;
  const organizations = [...world.organizations, ...manyMembers()];
  const before = await publish({ folder, organizations, keys: [keys.present] });
  await syncNow(options);
  world.first.takeRequests();

  const changed = withChange(organizations, 'host-7', (organization) => ({ ...organization, name: 'Renamed' }));
  const after = await publish({ folder, organizations: changed, keys: [keys.present] });
  expect(await syncNow(options)).toEqual({ outcome: 'updated', reason: undefined });
  const known = new Set(before.files.map((file) => file.path));
  const part = after.files.filter((file) => !known.has(file.path));
  expect(before.files.length).toBeGreaterThan(5);
  expect(part).toHaveLength(1);
  expect(world.first.takeRequests()).toEqual(['/head.json', `/${after.head.index.path}`, `/${part[0]!.path}`]);
  await expectNothingLost(driver, after.head.version);
});

test('goes on from the files that it has when the worker was stopped while fetching', async ({ driver, world }) => {
  await settleIn(driver);
  const options = await openOptions(driver);
  const { site: folder, keys } = world;
  const organizations = [...world.organizations, ...manyMembers()];
  const { head, files } = await publish({ folder, organizations, keys: [keys.present] });
  const backDoor = await openBackDoor(driver);
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

test('keeps the old registry whole when the worker is stopped while writing', async ({ driver, world }) => {
  await settleIn(driver);
  const backDoor = await openBackDoor(driver);
  let { version } = world;
  for (const store of ['organizations', 'labels', 'catalogues', 'meta'] as const) {
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

test('syncs when its alarm rings, and sets the next one', async ({ driver, world }) => {
  await settleIn(driver);
  const options = await openOptions(driver);
  const { head } = await publishChange(world);
  const before = await lastSync(options);
  await ageLastSync(options);
  world.first.takeRequests();
  await options.evaluate(() => chrome.alarms.create('sync', { when: Date.now() }));
  await options.waitFor(`[data-sync-report]:not([data-sync-report="${before}"])`);
  expect(await told(options), 'without a click or a reload').toEqual({ outcome: 'updated', reason: undefined });
  expect(world.first.takeRequests()[0]).toBe('/head.json');
  await expect.poll(() => hoursToNextSync(options)).toBeGreaterThan(11.9);
  expect(await hoursToNextSync(options)).toBeLessThan(13.3);
  await expectNothingLost(driver, head.version);
});

test('is woken again when it is stopped in a sync that an alarm began', async ({ driver, world }) => {
  await settleIn(driver);
  const options = await openOptions(driver);
  await publishChange(world);
  await ageLastSync(options);
  const { closed, open } = gate();
  world.first.takeRequests();
  world.first.disturb(closed);
  await options.evaluate(() => chrome.alarms.create('sync', { when: Date.now() }));
  await expect.poll(() => world.first.takeRequests().some((asked) => asked.startsWith('/files/'))).toBe(true);
  await driver.stopBackground();
  expect(await hoursToNextSync(options)).toBeLessThan(1);
  world.first.behave();
  open();
});

test('syncs at the start when the last sync is older than the period, and not before @own-browser', async ({
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

test('is not put to sleep while it writes for longer than half a minute', async ({ driver, world }) => {
  test.skip(driver.name === 'chromium', 'Chromium never puts a worker to sleep that is being driven (2026-11).');
  await settleIn(driver);
  const options = await openOptions(driver);
  const backDoor = await openBackDoor(driver);
  const { head } = await publishChange(world);
  const before = await lastSync(options);
  await ageLastSync(options);
  await holdStore(backDoor, 'labels');
  await options.evaluate(() => chrome.alarms.create('sync', { when: Date.now() }));
  await expect.poll(() => storedRecords(backDoor, 'views', head.version)).toBeGreaterThan(0);
  await sleep(40_000); // the time itself is what matters: after 30 s of silence Firefox stops a background
  await letGoOf(backDoor);
  await options.waitFor(`[data-sync-report]:not([data-sync-report="${before}"])`);
  expect(await told(options)).toEqual({ outcome: 'updated', reason: undefined });
  await expectNothingLost(driver, head.version);
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

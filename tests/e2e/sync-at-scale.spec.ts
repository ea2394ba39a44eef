import { setTimeout as sleep } from 'node:timers/promises';
import { compiledCatalogue } from '../../data/build/compile-catalogue';
import { maxRegistryBytes } from '../../utils/core/registry/index-file';
import type { Tab } from './browsers/driver';
import { publish, withChange } from './mirrors/published-registry';
import { storedRecords } from './mirrors/registry-store';
import { simulatedOrganizations } from './mirrors/simulated-registry';
import { openBackDoor } from './steps';
import { expect, expectNothingLost, lastSync, openOptions, settleIn, test, told } from './sync-test';

test.describe.configure({ timeout: 600_000 });

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

test('syncs 100,000 services of 10,000 organisations while a page goes on reading', async ({ driver, world }) => {
  test.skip(driver.name === 'firefox', 'Speed is measured in one browser; the outcomes are tested in both (2026-11).');
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  await settleIn(driver);
  const options = await openOptions(driver);
  const backDoor = await openBackDoor(driver);

  let start = performance.now();
  const kinds = compiledCatalogue().kinds.map(({ id }) => id);
  const many = simulatedOrganizations({ organizations: 10_000, servicesEach: 10, kinds });
  const folder = world.newFolder();
  const keys = [world.keys.present];
  const whole = await publish({ folder, organizations: many, keys, now: tomorrow() });
  const bytes = whole.files.reduce((sum, file) => sum + file.bytes, 0);
  say(`published: ${whole.files.length} files, ${megabytes(bytes)}, in ${seconds(start)}`);
  expect(bytes).toBeLessThan(maxRegistryBytes);
  world.first.serve(folder);
  world.first.takeBytes();
  world.first.takeRequests();

  // Nothing is kept of what the small registry shares with the large one: this is a first sync.
  await options.evaluate(() => chrome.runtime.sendMessage({ ask: 'rebuildRegistry', given: {} }));
  expect(await storedRecords(backDoor, 'files', '')).toBe(0);
  say(`reading alone: ${waits(await readDuring(backDoor, () => sleep(2000)))}`);

  start = performance.now();
  const first = await readDuring(backDoor, () => syncPatiently(options));
  say(`first sync: ${seconds(start)}; ${waits(first)}`);
  expect(await told(options)).toEqual({ outcome: 'updated', reason: undefined });
  const requests = world.first.takeRequests().length;
  const received = world.first.takeBytes();
  say(`first sync: ${requests} requests, ${megabytes(received)}`);
  expect(requests).toBe(whole.files.length + 2); // the head and the index
  expect(received).toBeLessThan(maxRegistryBytes);
  expect(first.reads).toBeGreaterThan(100);
  await expectNothingLost(driver, whole.head.version);

  const renamed = withChange(many, 'host-4321', (organization) => ({ ...organization, name: 'Renamed' }));
  const after = await publish({ folder, organizations: renamed, keys, now: tomorrow() });
  start = performance.now();
  const second = await readDuring(backDoor, () => syncPatiently(options));
  say(`one change: ${seconds(start)}; ${waits(second)}`);
  expect(await told(options)).toEqual({ outcome: 'updated', reason: undefined });
  const changedRequests = world.first.takeRequests().length;
  const changedBytes = world.first.takeBytes();
  say(`one change: ${changedRequests} requests, ${megabytes(changedBytes)}`);
  expect(changedRequests).toBe(3);
  expect(changedBytes).toBeLessThan(350_000); // the index, and one part of 256 kB at most
  expect(second.reads).toBeGreaterThan(100);
  await expectNothingLost(driver, after.head.version);
  console.log(said.map((line) => `  ${line}`).join('\n'));
});

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

const tomorrow = () => new Date(Date.now() + 86_400_000);
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;

/** The person presses the button and waits as long as it takes. */
async function syncPatiently(options: Tab): Promise<void> {
  const before = await lastSync(options);
  await options.click('[data-sync-now]:enabled');
  await expect.poll(() => lastSync(options), { timeout: 300_000, intervals: [250] }).not.toBe(before);
}

interface Waits {
  reads: number;
  medianMs: number;
  /** Store → the longest that one read of it took. */
  longestMs: Record<string, number>;
}

const waits = ({ reads, medianMs, longestMs }: Waits) => {
  const longest = Object.entries(longestMs).map(([store, ms]) => `${store} ${ms.toFixed(0)} ms`);
  return `${reads} reads, median ${medianMs.toFixed(1)} ms, longest: ${longest.join(', ')}`;
};

/** Reads one record of each store in turn, as pages read them, for as long as the work takes. */
async function readDuring(page: Tab, work: () => Promise<unknown>): Promise<Waits> {
  await page.evaluate(startReading);
  await work();
  return page.evaluate(stopReading);
}

type Reading = Window & { reading?: { times: { store: string; ms: number }[]; stop: boolean; ended: Promise<void> } };

function startReading(): void {
  const times: { store: string; ms: number }[] = [];
  const reading = { times, stop: false, ended: Promise.resolve() };
  const readOnAndOn = async () => {
    const opening = indexedDB.open('chatiere');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.addEventListener('success', () => resolve(opening.result));
    });
    const read = async (store: string, key: string) => {
      const start = performance.now();
      const request = database.transaction(store).objectStore(store).get(key);
      await new Promise<void>((resolve, reject) => {
        request.addEventListener('success', () => resolve());
        request.addEventListener('error', () => reject(request.error ?? new Error(`${store} was not read`)));
      });
      times.push({ store, ms: performance.now() - start });
      await new Promise((resume) => {
        setTimeout(resume, 5); // without pause, the reader would leave so much to clear up that it waits for that
      });
      return request.result as unknown;
    };
    while (!reading.stop) {
      const { version } = (await read('meta', 'current')) as { version: number };
      await read('views', `${version}:collab-text`);
      await read('labels', `${version}:17`);
      await read('organizations', `${version}:host-17`);
      await read('catalogues', `${version}:catalogue`);
    }
    database.close();
  };
  reading.ended = readOnAndOn();
  (window as Reading).reading = reading;
}

async function stopReading(): Promise<Waits> {
  const { reading } = window as Reading;
  if (!reading) throw new Error('Nothing was being read.');
  reading.stop = true;
  await reading.ended;
  const sorted = reading.times.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const longestMs: Record<string, number> = {};
  for (const { store, ms } of reading.times) longestMs[store] = Math.max(longestMs[store] ?? 0, ms);
  return { reads: sorted.length, medianMs: sorted[sorted.length >> 1] ?? 0, longestMs };
}

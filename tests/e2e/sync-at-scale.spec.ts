import { setTimeout as sleep } from 'node:timers/promises';
import { compiledCatalogue } from '../../utils/publisher/catalogue/read-catalogue';
import { maxRegistryBytes } from '../../utils/core/sync/index-file';
import type { Tab } from './browsers/driver';
import { publish, withChange } from './mirrors/published-registry';
import { readDuring, type ReadTime } from './mirrors/read-during';
import { storedRecords } from './mirrors/registry-store';
import { simulatedOrganizations } from './mirrors/simulated-registry';
import { expect, expectNothingLost, lastSync, openOptions, settleIn, test, told } from './sync-test';

test.describe.configure({ timeout: 600_000 });

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

test('syncs 100,000 services of 10,000 organisations while a page goes on reading @exhaustive', async ({
  driver,
  world,
}) => {
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  await settleIn(driver);
  const options = await openOptions(driver);
  const backDoor = await driver.openBackDoor();

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
  expect(first.length).toBeGreaterThan(100);
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
  expect(second.length).toBeGreaterThan(100);
  await expectNothingLost(driver, after.head.version);
  console.log(said.map((line) => `  ${line}`).join('\n'));
});

const tomorrow = () => new Date(Date.now() + 86_400_000);
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;

/** The person presses the button and waits as long as it takes. */
async function syncPatiently(options: Tab): Promise<void> {
  const before = await lastSync(options);
  await options.click('[data-sync-now]:enabled');
  await expect.poll(() => lastSync(options), { timeout: 300_000, intervals: [250] }).not.toBe(before);
}

/** How many reads there were, and the longest of each store. */
function waits(times: ReadTime[]): string {
  const sorted = times.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const longest: Record<string, number> = {};
  for (const { store, ms } of times) longest[store] = Math.max(longest[store] ?? 0, ms);
  const each = Object.entries(longest).map(([store, ms]) => `${store} ${ms.toFixed(0)} ms`);
  const median = (sorted[sorted.length >> 1] ?? 0).toFixed(1);
  return `${times.length} reads, median ${median} ms, longest: ${each.join(', ')}`;
}

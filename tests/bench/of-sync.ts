import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { compiledCatalogue } from '../../utils/publisher/catalogue/read-catalogue';
import type { Organization } from '../../utils/core/registry/registry';
import { copyLoopbackBuild } from '../e2e/mirrors/loopback-copy';
import { publish, withChange } from '../e2e/mirrors/published-registry';
import { readDuring, type ReadTime } from '../e2e/mirrors/read-during';
import { openMirror } from '../e2e/mirrors/registry-mirror';
import { simulatedOrganizations } from '../e2e/mirrors/simulated-registry';
import { loopbackFolders, loopbackKeys } from '../tools/loopback-build';
import { withChromium } from './in-browser';
import { summary, typicalViewLength, type Measure } from './measure';

declare const indexedDB: IDBFactory;
/** What a sync costs in bytes and time, in the real browser, and how long a reader waits meanwhile. */
export async function measureSync(organizationsInAll: number): Promise<Measure[]> {
  const size = `${(organizationsInAll * 10).toLocaleString('en')} services`;
  const kinds = compiledCatalogue().kinds.map(({ id }) => id);
  const organizations = simulatedOrganizations({ organizations: organizationsInAll, servicesEach: 10, kinds });
  const root = mkdtempSync(path.join(tmpdir(), 'chatiere-sync-'));
  const [mirror, spare, keys] = [await openMirror(), await openMirror(), await loopbackKeys()];
  const republish = (changed: Organization[]) =>
    publish({ folder: root, organizations: changed, keys: [keys.present] });
  await republish(organizations);
  mirror.serve(root);
  const extension = path.join(root, 'extension');
  copyLoopbackBuild(loopbackFolders.chromium, extension, [mirror.address, spare.address]);
  try {
    return await withChromium(extension, async (driver) => {
      // No other page of ours is open: they share a thread, and drawing one would keep the reader waiting.
      const reader = await driver.openExtensionPage('manifest.json');
      await reader.evaluate(askForSync); // joins the one of the first start
      const results: Measure[] = [];
      const syncs = async (
        name: string,
        runs: number,
        prepare: (run: number) => Promise<unknown>,
        expected: string,
      ) => {
        const times: number[] = [];
        const bytes: number[] = [];
        const waits: ReadTime[] = [];
        for (let run = 0; run < runs; run += 1) {
          await prepare(run);
          mirror.takeBytes();
          const start = performance.now();
          let outcome = '';
          waits.push(...(await readDuring(reader, async () => (outcome = await reader.evaluate(askForSync)))));
          if (outcome !== expected) throw new Error(`${name}: ${outcome} instead of ${expected}`);
          times.push(performance.now() - start);
          bytes.push(mirror.takeBytes());
        }
        results.push(summary(`sync, ${name}, ${size}: time`, 'ms', times));
        results.push(summary(`sync, ${name}, ${size}: bytes`, 'bytes', bytes));
        return waits;
      };
      await syncs('nothing changed', 10, async () => {}, 'unchanged');
      await syncs('one changed', 3, (run) => republish(withChange(organizations, 'host-7', renamed(run))), 'updated');
      const alone = await readDuring(reader, () => sleep(10_000));
      const meanwhile = await syncs('all changed', 3, (run) => republish(organizations.map(renamed(run))), 'updated');
      await syncs('all files here already', 3, () => reader.evaluate(forgetPointer), 'updated');
      results.push(summary(`a reader's wait with nothing else going on, ${size}`, 'ms', alone.map(waitOf)));
      results.push(
        summary(`the longest wait in 10 s with nothing else going on, ${size}`, 'ms', [Math.max(...alone.map(waitOf))]),
      );
      results.push(summary(`a reader's wait during a sync, all changed, ${size}`, 'ms', meanwhile.map(waitOf)));
      results.push(summary(`the longest such wait, ${size}`, 'ms', [Math.max(...meanwhile.map(waitOf))]));
      const views = (await reader.evaluate(readViews)).toSorted((a, b) => b.length - a.length);
      results.push(summary(`read of the largest view, ${size}`, 'ms', views[0]!.times));
      const typical = views.findLast(({ length }) => length >= typicalViewLength);
      if (typical) results.push(summary(`read of a view of ${typical.length}, ${size}`, 'ms', typical.times));
      return results;
    });
  } finally {
    await mirror.close();
    await spare.close();
    rmSync(root, { recursive: true, force: true });
  }
}

const waitOf = ({ ms }: ReadTime) => ms;

/** An organisation with another name in each run. */
const renamed = (run: number) => (one: Organization) => Object.assign({}, one, { name: `${one.name} ${run}` });

/** In a page of ours: has the registry synced, and says what came of it. */
async function askForSync(): Promise<string> {
  const reply = (await chrome.runtime.sendMessage({ ask: 'syncNow', given: {} })) as { answer?: { outcome: string } };
  return reply.answer?.outcome ?? JSON.stringify(reply);
}

/** In a page of ours: forgets which registry is current, so that a sync has it to read and to store, but not to fetch. */
async function forgetPointer(): Promise<void> {
  const open = indexedDB.open('chatiere');
  await new Promise((resolve) => {
    open.addEventListener('success', resolve);
  });
  const deletion = open.result.transaction('meta', 'readwrite').objectStore('meta').delete('current');
  await new Promise((resolve) => {
    deletion.addEventListener('success', resolve);
  });
  open.result.close();
}

/** In a page of ours: each view read whole 20 times; its candidates, and ms each. No function within has a name. */
async function readViews(): Promise<{ length: number; times: number[] }[]> {
  const open = indexedDB.open('chatiere');
  await new Promise((resolve) => {
    open.addEventListener('success', resolve);
  });
  const keys = open.result.transaction('views').objectStore('views').getAllKeys();
  await new Promise((resolve) => {
    keys.addEventListener('success', resolve);
  });
  const views: { length: number; times: number[] }[] = [];
  for (const first of (keys.result as string[]).filter((key) => key.split(':').length === 2)) {
    const times: number[] = [];
    let length = 0;
    for (let run = 0; run < 20; run += 1) {
      const start = performance.now();
      const store = open.result.transaction('views').objectStore('views');
      const records: IDBRequest[] = [store.get(first), store.getAll(IDBKeyRange.bound(`${first}:`, `${first};`))];
      for (const record of records) {
        await new Promise((resolve) => {
          record.addEventListener('success', resolve);
        });
      }
      times.push(performance.now() - start);
      const [firstRecord, others] = records.map(({ result }) => result as unknown[]);
      length = firstRecord!.length + others!.filter(Array.isArray).flat().length; // what ranks them is no list
    }
    views.push({ length, times });
  }
  open.result.close();
  return views;
}

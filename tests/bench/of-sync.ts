import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compiledCatalogue } from '../../data/build/compile-catalogue';
import type { Organization } from '../../utils/core/registry/registry';
import type { Tab } from '../e2e/browsers/driver';
import { copyLoopbackBuild } from '../e2e/mirrors/loopback-copy';
import { publish, withChange } from '../e2e/mirrors/published-registry';
import { openMirror } from '../e2e/mirrors/registry-mirror';
import { simulatedOrganizations } from '../e2e/mirrors/simulated-registry';
import { loopbackFolders, loopbackKeys } from '../tools/loopback-build';
import { withChromium } from './in-browser';
import { summary, type Measure } from './measure';

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
      const options = await driver.openExtensionPage('options.html');
      await options.evaluate(untilNewReport, '');
      mirror.takeBytes();
      const results: Measure[] = [];
      const sync = async (name: string) => {
        const before = (await options.query('[data-sync-report]'))[0]!.attributes['data-sync-report'];
        const start = performance.now();
        await options.click('[data-sync-now]');
        await options.evaluate(untilNewReport, before);
        results.push(summary(`sync, ${name}, ${size}: time`, 'ms', [performance.now() - start]));
        results.push(summary(`sync, ${name}, ${size}: bytes`, 'bytes', [mirror.takeBytes()]));
      };
      await sync('nothing changed');
      await republish(withChange(organizations, 'host-7', (one) => ({ ...one, name: 'Renamed' })));
      await sync('one changed');
      await republish(organizations.map((one) => Object.assign({}, one, { name: `${one.name}, again` })));
      const reader = await driver.openExtensionPage('manifest.json');
      const waits = readDuring(reader);
      await sync('all changed');
      await reader.evaluate(() => Object.assign(globalThis, { syncIsOver: true }));
      const values = await waits;
      results.push(summary(`a reader's wait during it, ${size}`, 'ms', values));
      results.push(summary(`the longest such wait, ${size}`, 'ms', [Math.max(...values)]));
      results.push(summary(`read of the largest view, ${size}`, 'ms', await reader.evaluate(readLargestView)));
      return results;
    });
  } finally {
    await mirror.close();
    await spare.close();
    rmSync(root, { recursive: true, force: true });
  }
}

/** In the options page: waits for a report other than this one, as long as it takes. */
function untilNewReport(before: string | undefined): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const now = document.querySelector('[data-sync-report]')?.getAttribute('data-sync-report');
      if (now === null || now === undefined || now === before) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true });
    document.documentElement.toggleAttribute('data-looked-at'); // for a report that is there already
  });
}

function readDuring(reader: Tab): Promise<number[]> {
  return reader.evaluate(async () => {
    const open = indexedDB.open('chatiere');
    await new Promise((resolve) => {
      open.addEventListener('success', resolve);
    });
    const waits: number[] = [];
    while (!('syncIsOver' in globalThis)) {
      const start = performance.now();
      await new Promise((resolve) => {
        const request = open.result.transaction(['meta', 'views', 'organizations']).objectStore('meta').get('current');
        request.addEventListener('success', resolve);
      });
      waits.push(performance.now() - start);
    }
    open.result.close();
    return waits;
  });
}

/** In a page of ours: the view with the most candidates, read 20 times; in ms each. No function within has a name. */
async function readLargestView(): Promise<number[]> {
  const open = indexedDB.open('chatiere');
  await new Promise((resolve) => {
    open.addEventListener('success', resolve);
  });
  const keys = open.result.transaction('views').objectStore('views').getAllKeys();
  await new Promise((resolve) => {
    keys.addEventListener('success', resolve);
  });
  let largest: { key: IDBValidKey; length: number; times: number[] } = { key: '', length: 0, times: [] };
  for (const key of keys.result) {
    const times: number[] = [];
    let length = 0;
    for (let run = 0; run < 20; run += 1) {
      const start = performance.now();
      const view = open.result.transaction('views').objectStore('views').get(key);
      await new Promise((resolve) => {
        view.addEventListener('success', resolve);
      });
      times.push(performance.now() - start);
      ({ length } = view.result as unknown[]);
    }
    if (length > largest.length) largest = { key, length, times };
  }
  open.result.close();
  return largest.times;
}

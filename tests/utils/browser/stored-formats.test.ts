import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openRegistryDatabase } from '../../../utils/browser/registry/registry-database';
import { readRequestLog } from '../../../utils/browser/sync/request-log';
import { readSettings } from '../../../utils/browser/settings/settings-store';
import { storedProgress, storeProgress } from '../../../utils/browser/settings/welcome-progress';
import { currentRegistry, storedReader } from '../../../utils/browser/registry/stored-reader';
import { readSyncHistory } from '../../../utils/browser/sync/sync-history';
import database from '../../fixtures/database-1.json';
import requestLog from '../../fixtures/request-log-1.json';
import settings from '../../fixtures/settings-1.json';
import migrated from '../../fixtures/settings-2.json';
import syncHistory from '../../fixtures/sync-history-1.json';
import welcomeProgress from '../../fixtures/welcome-progress-1.json';

// What version 1 of each format stored. These files are not changed any more once 0.1.0 is released: a new version of a
// format comes with a file of its own beside them.

vi.mock('../../../utils/browser/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

beforeEach(() => fakeBrowser.reset());

/** The database as the first release made it, without a line of today's code. */
async function restore(): Promise<void> {
  const opening = indexedDB.open('chatiere', database.version);
  opening.addEventListener('upgradeneeded', () => {
    for (const name of Object.keys(database.stores)) opening.result.createObjectStore(name);
  });
  await new Promise((resolve) => {
    opening.addEventListener('success', resolve);
  });
  const transaction = opening.result.transaction(Object.keys(database.stores), 'readwrite');
  for (const [name, records] of Object.entries(database.stores)) {
    for (const [key, record] of Object.entries(records)) transaction.objectStore(name).put(record, key);
  }
  await new Promise((resolve) => {
    transaction.addEventListener('complete', resolve);
  });
  opening.result.close();
}

test('settings, syncs and requests of version 1 are read, none is lost', async () => {
  await fakeBrowser.storage.local.set({ ...settings, syncHistory, requestLog });
  expect(await readSettings()).toEqual(migrated);
  expect(await readSyncHistory()).toEqual(syncHistory);
  expect(await readRequestLog()).toEqual(requestLog);
});

test('where somebody was on the welcome page is read, as it is written', async () => {
  await fakeBrowser.storage.local.set({ welcomeProgress });
  expect(await storedProgress()).toEqual(welcomeProgress);
  await storeProgress({ step: 'services', services: ['doodle'] });
  expect(await storedProgress()).toEqual({ step: 'services', services: ['doodle'] });
});

test('a database of version 1 is read: pointer, suggestions, hosts, labels, catalogue', async () => {
  await restore();
  expect([...(await openRegistryDatabase()).objectStoreNames]).toEqual(Object.keys(database.stores).toSorted());
  expect(await currentRegistry()).toEqual(database.stores.meta.current);
  const reader = (await storedReader())!;
  expect((await reader.catalogue()).find('https://doodle.com/poll')?.service.id).toBe('doodle');
  expect((await reader.candidates('collab-text')).map(({ service }) => service)).toEqual(['infini/pad-infini']);
  expect(await reader.organization('infini')).toEqual(database.stores.organizations['2026112300:infini']);
  expect(await reader.labelEntries('pad.libre-service.eu')).toMatchObject({
    'pad.libre-service.eu': { state: 'former' },
  });
  expect(await reader.memberHosts()).toContain('pad.infini.fr');
});

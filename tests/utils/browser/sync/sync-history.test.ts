import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  addToSyncHistory,
  onSyncChanged,
  readSyncHistory,
  showSyncProgress,
  underWay,
} from '../../../../utils/browser/sync/sync-history';
import type { SyncReport } from '../../../../utils/core/sync/sync-report';

vi.mock('../../../../utils/browser/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

/** A sync that asked, at this minute of an hour, and got nothing new. */
const reportAt = (minute: number): SyncReport => ({
  outcome: 'unchanged',
  version: 2026112300,
  at: `2026-11-23T09:${String(minute).padStart(2, '0')}:00.000Z`,
  mirror: 'https://mirror.example/',
  requests: 1,
  bytes: 784,
});
const full = () => Promise.reject(new Error('QuotaExceededError'));

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

test('keeps the last twenty, newest first', async () => {
  for (let minute = 0; minute < 23; minute++) await addToSyncHistory(reportAt(minute));
  expect(await readSyncHistory()).toEqual(Array.from({ length: 20 }, (_, index) => reportAt(22 - index)));
});

test('on a full device a report is remembered, or the mirrors would be asked again and again', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await addToSyncHistory(reportAt(1));
  const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(full);
  await addToSyncHistory(reportAt(2));
  await addToSyncHistory(reportAt(3));
  expect(await readSyncHistory()).toEqual([3, 2, 1].map(reportAt));

  set.mockRestore();
  await addToSyncHistory(reportAt(4));
  expect(await readSyncHistory()).toEqual([4, 3, 2, 1].map(reportAt));
  expect(await fakeBrowser.storage.session.get(null), 'written at last, and remembered no more').toEqual({});
});

test('reports that do not fit are passed over, and a history that is none is empty', async () => {
  await fakeBrowser.storage.local.set({ syncHistory: [reportAt(2), { outcome: 'hacked' }, null, reportAt(1)] });
  expect(await readSyncHistory()).toEqual([reportAt(2), reportAt(1)]);
  await fakeBrowser.storage.local.set({ syncHistory: 'yesterday' });
  expect(await readSyncHistory()).toEqual([]);
});

/** The browser's locks, as far as they are asked here. */
const held: { name: string }[] = [];
vi.stubGlobal('navigator', {
  locks: {
    request: async (name: string, work: () => Promise<unknown>) => {
      held.push({ name });
      return work().finally(() => held.pop());
    },
    query: async () => ({ held: [...held] }),
  },
});

/** Notes what a page hears that is opened now. */
const heard = (seen: unknown[]) => onSyncChanged((progress) => void seen.push(progress));

test('a page opened during a sync hears at once how far it is, then how it gets on and ends', async () => {
  const seen: unknown[] = [];
  await underWay(async () => {
    await showSyncProgress({ done: 3, inAll: 9 });
    const stop = heard(seen);
    await vi.waitFor(() => expect(seen).toEqual([{ done: 3, inAll: 9 }]));
    await showSyncProgress({ done: 4, inAll: 9 });
    await showSyncProgress(undefined);
    expect(seen).toEqual([{ done: 3, inAll: 9 }, { done: 4, inAll: 9 }, undefined]);
    stop();
    await showSyncProgress({ done: 5, inAll: 9 });
    expect(seen).toHaveLength(3);
  });
});

test('of a sync that ends while a page asks for it, the page hears no more than the end', async () => {
  const seen: unknown[] = [];
  await underWay(async () => {
    vi.spyOn(fakeBrowser.storage.session, 'get').mockImplementation(async () => {
      await showSyncProgress(undefined);
      return { syncProgress: { done: 3, inAll: 9 } }; // on its way when the news came
    });
    await showSyncProgress({ done: 3, inAll: 9 });
    const stop = heard(seen);
    await settled();
    expect(seen).toEqual([undefined]);
    stop();
  });
});

test('what a sync said that ended with its worker is not shown as one under way', async () => {
  const seen: unknown[] = [];
  await showSyncProgress({ done: 3, inAll: 9 });
  const stop = heard(seen);
  await settled();
  expect(seen).toEqual([]);
  stop();
});

/** Whatever was asked before has been answered. */
const settled = () =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

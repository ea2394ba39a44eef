import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addToSyncHistory, readSyncHistory } from '../../../utils/browser/sync-store';
import type { SyncReport } from '../../../utils/core/sync/sync-report';

vi.mock('../../../utils/browser/browser', async () => {
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

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parseSyncReport } from '../../../utils/core/sync/sync-report';
import type { Fetched } from '../../../utils/core/sync/sync-doors';

const a = 'https://a.example/';
const b = 'https://b.example/';
const hour = 3_600_000;
const start = Date.parse('2026-11-23T12:00:00Z');

const asked: string[] = [];
let alarmMeanwhile: number | undefined;
/** Of what each mirror says in the place of a registry. */
const says: Record<string, Fetched> = {};
const failing = (retryAfterMs?: number): Fetched => ({ outcome: 'failed', reason: 'unreachable', retryAfterMs });

vi.mock('../../../utils/browser/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});
const build = vi.hoisted(() => ({
  bundledVersion: 2026112300,
  mirrors: ['https://a.example/', 'https://b.example/'],
  mirrorsNeedAccess: false,
}));
vi.mock('../../../utils/browser/sync/pinned-keys', () => ({ pinnedKeys: [] }));
vi.mock('../../../utils/browser/build', () => ({ build }));
let granted: string[] = [];
vi.mock('../../../utils/browser/watch/sites-permission', () => ({ grantedOrigins: async () => granted }));
vi.mock('../../../utils/browser/sync/mirror-fetch', () => ({
  fetchFromMirror: async (url: string) => {
    const mirror = new URL('.', url).href;
    asked.push(mirror);
    alarmMeanwhile = await hoursToAlarm();
    return says[mirror];
  },
}));

vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => Promise<unknown>) => work() } });

/** The background as it wakes, with nothing in its variables, this many hours after the first time. */
async function wakeAfter(hours: number) {
  vi.setSystemTime(start + hours * hour);
  vi.resetModules();
  asked.length = 0;
  return import('../../../entrypoints/background/keep-registry-fresh');
}
const hoursToAlarm = async () => {
  const alarm = await fakeBrowser.alarms.get('sync');
  return alarm && (alarm.scheduledTime - Date.now()) / hour;
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.spyOn(Math, 'random').mockReturnValue(0);
  build.mirrorsNeedAccess = false;
  granted = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a mirror that says when to come back is left alone until then, while the other is asked', async () => {
  says[a] = failing(6 * hour);
  says[b] = failing();
  await (await wakeAfter(0)).keepRegistryFresh();
  expect(asked).toEqual([a, b]);
  expect(await hoursToAlarm()).toBeCloseTo(1);
  for (const hours of [1, 2, 5.9]) {
    await (await wakeAfter(hours)).keepRegistryFresh();
    expect(asked, `after ${hours} h`).toEqual([b]);
  }
  await (await wakeAfter(7)).keepRegistryFresh();
  expect(asked).toEqual([a, b]);
});

test('where all want to rest, nobody is asked until the first wants to, be it beyond the period', async () => {
  says[a] = failing(24 * hour);
  says[b] = failing(30 * hour);
  await (await wakeAfter(0)).keepRegistryFresh();
  for (const hours of [1, 13, 23]) {
    await (await wakeAfter(hours)).keepRegistryFresh();
    expect(asked, `after ${hours} h`).toEqual([]);
    expect(await hoursToAlarm()).toBeCloseTo(24 - hours);
  }
  await (await wakeAfter(25)).keepRegistryFresh();
  expect(asked).toEqual([a]);
});

test('on a device that cannot write, the rest is remembered as long as the browser is open', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceededError'));
  says[a] = failing(6 * hour);
  says[b] = failing();
  await (await wakeAfter(0)).keepRegistryFresh();
  await (await wakeAfter(2)).keepRegistryFresh();
  expect(asked).toEqual([b]);
});

test('the person may ask a mirror that rests, but the others are asked first', async () => {
  says[a] = failing(6 * hour);
  says[b] = failing();
  await (await wakeAfter(0)).keepRegistryFresh();
  await (await wakeAfter(0.1)).syncNow();
  expect(asked).toEqual([b, a]);
});

describe('in a browser that names this device to mirrors that it does not let us into', () => {
  beforeEach(() => {
    build.mirrorsNeedAccess = true;
    says[a] = says[b] = failing();
  });

  test('none is asked by itself, and no alarm is set for it [S60]', async () => {
    await (await wakeAfter(0)).keepRegistryFresh();
    expect(asked).toEqual([]);
    expect(await fakeBrowser.alarms.get('sync')).toBeUndefined();
  });

  test('an alarm that was set before ends when it rings', async () => {
    await fakeBrowser.alarms.create('sync', { delayInMinutes: 1 });
    await (await wakeAfter(1)).keepRegistryFresh();
    expect(asked).toEqual([]);
    expect(await fakeBrowser.alarms.get('sync')).toBeUndefined();
  });

  test('none is asked though the person wants it, and the report says why', async () => {
    const report = await (await wakeAfter(0)).syncNow();
    expect(report).toMatchObject({ outcome: 'failed', reason: 'not-permitted', requests: 0 });
    expect(parseSyncReport(report)).toEqual(report);
    expect(asked).toEqual([]);
  });

  test('those are asked that it lets us into, and no other', async () => {
    granted = ['https://b.example/*', 'https://doodle.com/*'];
    await (await wakeAfter(0)).keepRegistryFresh();
    expect(asked).toEqual([b]);
    expect(await hoursToAlarm()).toBeCloseTo(1);
  });

  test.each([
    { syncPeriod: '12h', requests: [a, b] },
    { syncPeriod: 'manual', requests: [a, b] },
    { syncPeriod: 'off', requests: [] },
  ] as const)('once they are allowed they are asked, unless never: $syncPeriod', async ({ syncPeriod, requests }) => {
    granted = ['https://a.example/*', 'https://b.example/*'];
    await fakeBrowser.storage.local.set({ syncPeriod });
    await (await wakeAfter(0)).syncWithAllowed();
    expect(asked).toEqual(requests);
  });
});

test('who asks while a sync is under way joins it, and the next one is free to begin', async () => {
  says[a] = failing();
  says[b] = failing();
  const { syncNow } = await wakeAfter(0);
  const [one, other] = await Promise.all([syncNow(), syncNow()]);
  expect(other).toBe(one);
  expect(asked).toEqual([a, b]);
  await syncNow();
  expect(asked).toEqual([a, b, a, b]);
});

test('a sync that an alarm began leaves one behind, to be woken by should the background be stopped in it', async () => {
  says[a] = says[b] = failing();
  await (await wakeAfter(0)).keepRegistryFresh();
  expect(alarmMeanwhile).toBeLessThanOrEqual(1 / 6);
  expect(await hoursToAlarm()).toBeCloseTo(1);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { syncPeriods, type SyncPeriod } from '../../../../utils/core/settings';
import type { SyncReport } from '../../../../utils/core/sync/sync-report';
import { nextSyncInMs as nextSync } from '../../../../utils/core/sync/sync-schedule';

const now = new Date('2026-11-23T12:00:00Z');
const minute = 60_000;
const hour = 60 * minute;
const ago = (ms: number) => new Date(now.getTime() - ms).toISOString();
const updated = (at: string): SyncReport => ({ outcome: 'updated', version: 2026112301, at, requests: 3, bytes: 9 });
const failed = (at: string, retryAfterMs?: number): SyncReport => ({
  outcome: 'failed',
  reason: 'unreachable',
  retryAfterMs,
  at,
  requests: 1,
  bytes: 0,
});

/** Where no mirror asked to be left alone. */
const nextSyncInMs = (...[period, last, clock, chance]: [SyncPeriod, SyncReport | undefined, Date, number]) =>
  nextSync(period, last, 0, clock, chance);

test('never by itself when off or manual', () => {
  for (const period of ['off', 'manual'] as const) {
    expect(nextSyncInMs(period, undefined, now, 0)).toBeUndefined();
    expect(nextSyncInMs(period, updated(ago(900 * hour)), now, 0)).toBeUndefined();
  }
});

test('at once when it was never done', () => {
  for (const period of ['12h', '24h', 'weekly'] as const) expect(nextSyncInMs(period, undefined, now, 1)).toBe(0);
});

test.each([
  ['12h', 12],
  ['24h', 24],
  ['weekly', 168],
] as const)('%s: a period after the last one, and up to a tenth of it later', (period, hours) => {
  expect(nextSyncInMs(period, updated(ago(0)), now, 0)).toBe(hours * hour);
  expect(nextSyncInMs(period, updated(ago(0)), now, 1)).toBe(Math.round(hours * hour * 1.1));
  expect(nextSyncInMs(period, updated(ago(hour)), now, 0)).toBe((hours - 1) * hour);
  expect(nextSyncInMs(period, updated(ago(hours * hour * 1.1)), now, 1)).toBe(0);
});

const refused = (reason: Extract<SyncReport, { outcome: 'refused' }>['reason']): SyncReport => ({
  outcome: 'refused',
  reason,
  at: ago(0),
  requests: 1,
  bytes: 900,
});

test.each(['bad-signature', 'unknown-key', 'from-the-future', 'wrong-shape'] as const)(
  'what is refused as %s waits for the period, since asking again would bring the same',
  (reason) => {
    expect(nextSyncInMs('weekly', refused(reason), now, 0)).toBe(168 * hour);
  },
);

test.each(['older-version', 'expired', 'wrong-hash'] as const)(
  'what is refused as %s is tried again in an hour and not in a week: the copy may be stale',
  (reason) => {
    expect(nextSyncInMs('weekly', refused(reason), now, 0)).toBe(hour);
  },
);

test('after a failure an hour, or less if the mirror says so, but five minutes at least', () => {
  expect(nextSyncInMs('12h', failed(ago(0)), now, 0)).toBe(hour);
  expect(nextSyncInMs('12h', failed(ago(0), 20 * minute), now, 0)).toBe(20 * minute);
  expect(nextSyncInMs('12h', failed(ago(0), 0), now, 0)).toBe(5 * minute);
  expect(nextSyncInMs('12h', failed(ago(0), 3 * hour), now, 0), 'by then another mirror is asked').toBe(hour);
});

test('not before the first mirror may be asked, even if that is beyond the period, and not all at the same instant', () => {
  for (const last of [undefined, failed(ago(0), 24 * hour), updated(ago(13 * hour))]) {
    expect(nextSync('12h', last, 24 * hour, now, 0)).toBe(24 * hour);
    expect(nextSync('12h', last, 24 * hour, now, 1)).toBe(Math.round(24 * hour * 1.1));
  }
  expect(nextSync('12h', updated(ago(0)), hour, now, 0)).toBe(12 * hour);
  expect(nextSync('manual', failed(ago(0)), hour, now, 0)).toBeUndefined();
});

test('a clock that was set does not stop it: a last sync in the future counts as long ago', () => {
  expect(nextSyncInMs('12h', updated('2100-01-01T00:00:00Z'), now, 1)).toBe(0);
  expect(nextSyncInMs('12h', updated(ago(0)), new Date(0), 1)).toBe(0);
  expect(nextSyncInMs('12h', updated(ago(0)), new Date('2100-01-01T00:00:00Z'), 1)).toBe(0);
  expect(nextSyncInMs('12h', updated('no date'), now, 1)).toBe(0);
});

test('whatever the clock says, the wait lies between nothing and the period with its tenth', () => {
  const report = fc.record({ at: fc.date().map(String), retryAfterMs: fc.option(fc.nat(), { nil: undefined }) });
  fc.assert(
    fc.property(
      fc.constantFrom(...syncPeriods.slice(2)),
      report,
      fc.date({ noInvalidDate: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (period, { at, retryAfterMs }, clock, chance) => {
        const wait = nextSyncInMs(period, failed(at, retryAfterMs), clock, chance);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(168 * hour * 1.1);
      },
    ),
  );
});

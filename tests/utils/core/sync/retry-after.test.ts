import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { retryAfterMs } from '../../../../utils/core/sync/retry-after';

const now = new Date('2026-11-23T12:00:00Z');

test.each([
  ['120', 120_000],
  [' 120 ', 120_000],
  ['0', 0],
  ['Mon, 23 Nov 2026 12:01:00 GMT', 60_000],
  ['Mon, 23 Nov 2026 11:00:00 GMT', 0], // past
  [null, undefined],
  ['', undefined],
  ['soon', undefined],
  ['-5', 0], // read as a date by JavaScript, long past
])('%j', (header, expected) => {
  expect(retryAfterMs(header, now)).toBe(expected);
});

test('whatever a server writes, it is a wait or nothing', () => {
  fc.assert(
    fc.property(fc.string(), (header) => {
      const wait = retryAfterMs(header, now);
      expect(wait === undefined || (Number.isFinite(wait) && wait >= 0)).toBe(true);
    }),
  );
});

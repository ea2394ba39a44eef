import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMirrorRests, restOfAllMs, withRest } from '../../../../utils/core/sync/mirror-rests';

const now = new Date('2026-11-23T12:00:00Z');
const hour = 3_600_000;
const week = 7 * 24 * hour;
const inMs = (ms: number) => new Date(now.getTime() + ms).toISOString();
const a = 'https://a.example/';
const b = 'https://b.example/';

const failed = (retryAfterMs?: number) => ({
  outcome: 'failed' as const,
  reason: 'unreachable' as const,
  retryAfterMs,
});

test('a mirror rests as long as it asks, and no longer than a week', () => {
  expect(withRest({}, a, failed(6 * hour), now)).toEqual({ [a]: inMs(6 * hour) });
  expect(withRest({ [a]: inMs(6 * hour) }, a, failed(hour), now)).toEqual({ [a]: inMs(hour) });
  expect(withRest({}, a, failed(1e15), now)).toEqual({ [a]: inMs(week) });
});

test('a registry ends the rest of its mirror and of no other; a mirror out of reach ends none', () => {
  const rests = { [a]: inMs(hour), [b]: inMs(hour) };
  expect(withRest(rests, a, { outcome: 'unchanged', version: 2026112301 }, now)).toEqual({ [b]: inMs(hour) });
  expect(withRest(rests, a, { outcome: 'refused', reason: 'expired' }, now)).toEqual({ [b]: inMs(hour) });
  expect(withRest(rests, a, failed(), now)).toEqual(rests);
});

test('the wait is that of the mirror which may be asked first', () => {
  expect(restOfAllMs([a, b], {}, now)).toBe(0);
  expect(restOfAllMs([a, b], { [a]: inMs(6 * hour) }, now)).toBe(0);
  expect(restOfAllMs([a, b], { [a]: inMs(6 * hour), [b]: inMs(hour) }, now)).toBe(hour);
  expect(restOfAllMs([a], { [a]: inMs(6 * hour), [b]: inMs(hour) }, now)).toBe(6 * hour);
});

test('what was stored is read, except a rest that is over, one that a clock made long, and what is none', () => {
  const stored = { [a]: inMs(hour), past: inMs(-1), clock: inMs(week + 1), broken: 'soon', odd: 7 };
  expect(parseMirrorRests(stored, now)).toEqual({ [a]: inMs(hour) });
  for (const none of [undefined, null, 'never', 12]) expect(parseMirrorRests(none, now)).toEqual({});
});

test('whatever is stored, no mirror is silent for more than a week', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(a, b), fc.oneof(fc.date().map(String), fc.anything())), (stored) => {
      const wait = restOfAllMs([a, b], parseMirrorRests(stored, now), now);
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(week);
    }),
  );
});

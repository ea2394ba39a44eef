import { expect, test } from 'vitest';
import type { Candidate } from '../../../../utils/core/registry/candidate';
import { lastSeenOn, longBefore, yearLongAgo } from '../../../../utils/core/registry/last-seen';

const lastSeenLongAgo = (candidate: Pick<Candidate, 'seen' | 'probe'>) =>
  yearLongAgo(lastSeenOn(candidate), longBefore('2026-11-26'));

test.each([
  ['2020', '2020'],
  ['2020-05', '2020'],
  ['2023-12-31', '2023'],
  ['2024-11-25', '2024'],
  ['2024-11-26', undefined],
  ['2024-11', undefined],
  ['2024', undefined],
  ['2026-08-18', undefined],
  [undefined, undefined],
])('a service whose newest source is of %s was last seen long ago: %s', (seen, year) => {
  expect(lastSeenLongAgo({ seen })).toBe(year);
});

test('a page that answered was seen, one that did not was not', () => {
  expect(lastSeenLongAgo({ seen: '2020', probe: { reachable: true, date: '2026-11-20' } })).toBeUndefined();
  expect(lastSeenLongAgo({ seen: '2020', probe: { reachable: false, date: '2026-11-20' } })).toBe('2020');
  expect(lastSeenLongAgo({ probe: { reachable: true, date: '2021-01-01' } })).toBe('2021');
});

import { expect, test } from 'vitest';
import { meanOf, summary } from './measure';

test.each([
  { values: [3, 1, 2], median: 2 },
  { values: [9, 1, 2, 4], median: 3 },
  { values: [7], median: 7 },
])('the median of $values is $median', ({ values, median }) => {
  expect(summary('some', 'ms', values).median).toBe(median);
});

test('a tenth of the runs lies below the spread, and a tenth above', () => {
  const runs = Array.from({ length: 20 }, (_, run) => run);
  expect(summary('some', 'ms', runs)).toMatchObject({ low: 2, high: 18, runs: 20 });
});

test('a mean is as sure as its values are alike, and many', () => {
  expect(meanOf([5, 5, 5])).toEqual({ mean: 5, error: 0 });
  expect(meanOf([1, 3])).toEqual({ mean: 2, error: 2 });
  expect(meanOf([1, 3, 1, 3, 1, 3, 1, 3]).error).toBeCloseTo(0.756, 3);
});

import { expect, test } from 'vitest';
import { verdict } from './figures';

test.each([
  [[-3, -1, -3, -1], 'kept: 2 ± 1.15 to spare'],
  [[3, 1, 3, 1], 'not kept: 2 ± 1.15 over'],
  [[-5, 3, -5, 3], 'undecided: 1 ± 4.62 to spare'],
  [[5, -3, 5, -3], 'undecided: 1 ± 4.62 over'],
])('%j over a budget is %s', (overs, said) => {
  expect(verdict(overs)).toBe(said);
});

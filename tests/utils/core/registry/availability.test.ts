import { describe, expect, test } from 'vitest';
import { availabilityOf } from '../../../../utils/core/registry/availability';
import type { Candidate } from '../../../../utils/core/registry/candidate';
import { candidate } from '../sample-registry';

const today = '2026-11-23';
const availability = (over: Partial<Candidate>) => availabilityOf(candidate(over), today);

describe('somebody who arrives now', () => {
  test('can use what needs no account or a free one', () => {
    expect(availability({ registration: ['None'] })).toBe('usable');
    expect(availability({ registration: ['Free'] })).toBe('usable');
    expect(availability({ registration: ['Client', 'None'] })).toBe('usable');
  });

  test('finds some of it kept for members and paying clients', () => {
    expect(availability({ registration: ['Member'] })).toBe('restricted');
    expect(availability({ registration: ['Member', 'Client'] })).toBe('restricted');
  });

  test('cannot count on words that nobody knows', () => {
    expect(availability({ status: 'OTHER' })).toBe('unavailable');
    expect(availability({ load: 'OTHER' })).toBe('unavailable');
    expect(availability({ registration: ['Other'] })).toBe('restricted');
    expect(availability({ registration: ['Other', 'Free'] })).toBe('usable');
  });

  test('is not told where the host publishes nothing', () => {
    expect(availability({ registration: [] })).toBe('unstated');
  });

  test('can use what asks for no account as a software, until the host says otherwise', () => {
    const never = { name: 'Framadate', account: 'never' } as const;
    expect(availability({ registration: [], known: never })).toBe('usable');
    expect(availability({ registration: [], known: { ...never, account: 'optional' } })).toBe('usable');
    expect(availability({ registration: [], known: { ...never, account: 'always' } })).toBe('unstated');
    expect(availability({ registration: [], known: { name: 'Framadate' } })).toBe('unstated');
    expect(availability({ registration: ['Member'], known: never })).toBe('restricted');
    expect(availability({ registration: [], load: 'FULL', known: never })).toBe('unavailable');
  });

  test('cannot use what is full, down, over or out of reach, free or not', () => {
    expect(availability({ load: 'FULL' })).toBe('unavailable');
    expect(availability({ status: 'ERROR' })).toBe('unavailable');
    expect(availability({ status: 'DOWN' })).toBe('unavailable');
    expect(availability({ status: 'OVER', registration: [] })).toBe('unavailable');
    expect(availability({ probe: { reachable: false, date: '2026-11-20' } })).toBe('unavailable');
  });

  test('can use what is open with a warning, or was reached', () => {
    expect(availability({ load: 'OPEN', status: 'WARNING' })).toBe('usable');
    expect(availability({ status: 'ALERT' })).toBe('usable');
    expect(availability({ probe: { reachable: true, date: '2026-11-20' } })).toBe('usable');
  });
});

test('an end known to the day is over from the next day on', () => {
  expect(availability({ endDate: '2026-11-22' })).toBe('unavailable');
  expect(availability({ endDate: '2026-11-23' })).toBe('usable');
});

test('an end known to the month or the year is over only when that month or year is', () => {
  expect(availability({ endDate: '2026-10' })).toBe('unavailable');
  expect(availability({ endDate: '2026-11' })).toBe('usable');
  expect(availability({ endDate: '2025' })).toBe('unavailable');
  expect(availability({ endDate: '2026' })).toBe('usable');
});

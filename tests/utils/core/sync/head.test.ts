import { expect, test } from 'vitest';
import { parse, safeParse } from 'valibot';
import { headSchema, refusalOf, type Head } from '../../../../utils/core/sync/head';

const head: Head = {
  format: 1,
  version: 2026112601,
  created: '2026-11-26T04:17:00.000Z',
  expires: '2026-12-26T04:17:00.000Z',
  index: { path: 'files/a.json', sha256: '0'.repeat(64), bytes: 9 },
};
const now = new Date('2026-11-26T12:00:00Z');
const refusal = (changes: Partial<Head>) => refusalOf(parse(headSchema, { ...head, ...changes }), now);

test('a head of today is followed, and so is one of a clock or a zone that is ahead', () => {
  expect(refusal({})).toBeUndefined();
  expect(refusal({ version: 2026112899, created: '2026-11-28T12:00:00.000Z' })).toBeUndefined();
});

test.each([
  ['the third day from now', 2026112900],
  ['the next month', 2026120101],
  ['a month 13', 2026130101],
  ['a month 99', 2026999999],
  ['the next year', 2027010101],
  ['a 30th of February', 2027023001],
  ['the year 9999', 9999123101],
])('a version of %s is from the future [S64]', (_, version) => {
  expect(refusal({ version })).toBe('from-the-future');
});

test.each(['2026-11-28T12:00:00.001Z', '2026-12-01T00:00:00Z', '2099-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'])(
  'one created at %s is from the future, whatever its version [S65]',
  (created) => {
    expect(refusal({ created })).toBe('from-the-future');
  },
);

test('a day that is in no calendar has its place among the others, and is overtaken as they are', () => {
  const version = 2026113101; // the day after is the first of December
  expect(refusal({ version })).toBe('from-the-future');
  expect(refusalOf({ ...head, version }, new Date('2026-11-29T12:00:00Z'))).toBeUndefined();
  expect(refusalOf({ ...head, version }, now, 2026120101)).toBe('older-version');
});

test.each([
  '2026-12-26T04:17:00+00:00',
  '2026-12-26T04:17:00+05',
  '2026-12-26T04:17:00-0330',
  '2026-12-26T04:17:00',
  '2026-12-26 04:17:00Z',
  '2027-02-29T00:00:00Z',
  '2027-02-30T00:00:00Z',
  '2027-04-31T00:00:00Z',
])('what expires at %s, which not every clock reads, has expired [S66]', (expires) => {
  expect(safeParse(headSchema, { ...head, expires }).success ? refusal({ expires }) : 'expired').toBe('expired');
  expect(refusalOf({ ...head, expires }, now)).toBe('expired');
  expect(safeParse(headSchema, { ...head, created: expires }).success).toBe(false);
});

test.each([
  '2026-12-31T23:59:60Z',
  '2026-12-31T24:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-00-10T00:00:00Z',
  'never',
  '',
])('neither is %s an instant, wherever it stands', (text) => {
  expect(safeParse(headSchema, { ...head, created: text }).success).toBe(false);
  expect(safeParse(headSchema, { ...head, expires: text }).success).toBe(false);
  expect(refusalOf({ ...head, expires: text }, now)).toBe('expired');
  expect(refusalOf({ ...head, created: text }, now)).toBe('from-the-future');
});

test('expires to the millisecond', () => {
  expect(refusal({ expires: '2026-11-26T12:00:00.001Z' })).toBeUndefined();
  expect(refusal({ expires: '2026-11-26T12:00:00.000Z' })).toBe('expired');
});

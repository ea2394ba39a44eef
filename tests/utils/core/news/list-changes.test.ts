import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listChanges, tellMissing } from '../../../../utils/core/news/list-changes';
import type { Noted } from '../../../../utils/core/news/news';
import type { Organization, Service } from '../../../../utils/core/registry/registry';
import { organization, service } from '../sample-registry';

const monday = '2026-11-23T00:00:00Z';
const tuesday = '2026-11-24T00:00:00Z';
const now = new Date('2026-11-24T06:00:00Z');
const listOf = (created: string, ...organizations: Organization[]) => ({
  created,
  organization: (id: string) => organizations.find((each) => each.id === id),
});
const infini = (over: Partial<Service> = {}, of: Partial<Organization> = {}) =>
  organization({ ...of, services: [service(over), service({ id: 'infini/poll', name: 'Poll' })] });
const compare = (
  before: Organization | undefined,
  after: Organization | undefined,
  stars = ['infini'],
  missing: Noted['missing'] = {},
) =>
  listChanges(
    stars,
    listOf(monday, ...(before ? [before] : [])),
    listOf(tuesday, ...(after ? [after] : [])),
    missing,
    now,
  );
const changed = (...args: Parameters<typeof compare>) => compare(...args).news.map(({ change }) => change);

describe('of a starred host', () => {
  test.each<[string, Partial<Service>, Partial<Service>]>([
    ['closed', {}, { status: 'OVER' }],
    ['closing', {}, { endDate: '2027-01' }],
    ['registrationClosed', { registration: ['Free'] }, { registration: ['Member'] }],
    ['registrationOpened', { registration: ['Member'] }, { registration: ['None'] }],
    ['termsMoved', { legalUrl: 'https://infini.fr/a' }, { legalUrl: 'https://infini.fr/b' }],
    ['addressChanged', {}, { url: 'https://pads.infini.fr/' }],
  ])('a service that is %s is told', (change, was, is) => {
    expect(changed(infini(was), infini(is))).toEqual([change]);
  });

  test.each<[string, Partial<Organization>, Partial<Organization>]>([
    ['labelLost', {}, { membership: { state: 'former', until: '2026-11' } }],
    ['moved', { address: 'Brest' }, { address: 'Quimper' }],
    ['addressChanged', {}, { website: 'https://infini.example/' }],
    ['termsMoved', { legalUrl: 'https://infini.fr/a' }, { legalUrl: 'https://infini.fr/b' }],
  ])('%s is told of itself', (change, was, is) => {
    expect(changed(infini({}, was), infini({}, is))).toEqual([change]);
  });

  test('a service that it no longer has is told', () => {
    expect(changed(infini(), organization())).toEqual(['serviceGone']);
  });

  test('what is no longer published, or was not before, is no news', () => {
    expect(changed(infini({ registration: ['Free'] }), infini({ registration: [] }))).toEqual([]);
    expect(changed(infini({ legalUrl: 'https://infini.fr/a' }), infini({ legalUrl: undefined }))).toEqual([]);
    expect(changed(infini({}, { address: undefined }), infini({}, { address: 'Brest' }))).toEqual([]);
  });
});

test('a star on one service tells of that service and of the label, and of nothing else', () => {
  const other = organization({ services: [service({ status: 'OVER' }), service({ id: 'infini/poll', name: 'Poll' })] });
  expect(changed(infini(), other, ['infini/poll'])).toEqual([]);
  expect(changed(infini(), other, ['infini/pad'])).toEqual(['closed']);
  expect(
    changed(infini(), infini({}, { address: 'Quimper', membership: { state: 'former' } }), ['infini/poll']),
  ).toEqual(['labelLost']);
});

const file = (date: string) => ({ url: 'https://infini.fr/pad.properties', date });

test('each change names both readings, with the dates and addresses of the files', () => {
  const { news } = compare(infini({ file: file('2024-05-03') }), infini({ file: file('2026-11-20'), status: 'OVER' }));
  expect(news).toEqual([
    {
      id: `closed infini/pad ${monday} ${tuesday}`,
      change: 'closed',
      subject: 'infini/pad',
      name: 'Pad',
      organizationName: 'Infini',
      value: undefined,
      before: { date: '2024-05-03', source: 'https://infini.fr/pad.properties' },
      after: { date: '2026-11-20', source: 'https://infini.fr/pad.properties' },
    },
  ]);
});

describe('a host that is in no list any more', () => {
  const gone = compare(infini(), undefined);

  test('is waited for, and told when it has been so for a day', () => {
    expect(gone).toEqual({
      news: [],
      missing: { infini: { since: now.toISOString(), organization: infini(), created: monday } },
    });
    const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
    expect(tellMissing(gone.missing, tuesday, hours(23)).news).toEqual([]);
    const due = tellMissing(gone.missing, tuesday, hours(24));
    expect(due.news.map(({ change }) => change)).toEqual(['labelLost']);
    expect(due.missing).toEqual({});
  });

  test('and comes back before is no news, but what changed meanwhile is', () => {
    expect(compare(undefined, infini(), ['infini'], gone.missing)).toEqual({ news: [], missing: {} });
    expect(changed(undefined, infini({ status: 'OVER' }), ['infini'], gone.missing)).toEqual(['closed']);
  });

  test('is neither told at once nor forgotten under a clock that jumps', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 23 }), { maxLength: 8 }), (jumps) => {
        let { missing } = gone;
        for (const hours of jumps) {
          const since = Date.parse(missing.infini!.since);
          const told = tellMissing(missing, tuesday, new Date(since + hours * 3_600_000));
          expect(told.news).toEqual([]);
          ({ missing } = told);
        }
        const since = Date.parse(missing.infini!.since);
        expect(tellMissing(missing, tuesday, new Date(since + 86_400_000)).news).toHaveLength(1);
      }),
    );
  });
});

const anyService = (id: string) =>
  fc
    .record({
      url: fc.constantFrom('https://a.fr/', 'https://b.fr/'),
      status: fc.constantFrom<NonNullable<Service['status']>[]>('OK', 'OVER'),
      registration: fc.constantFrom<Service['registration'][]>(['None'], ['Member'], []),
    })
    .map((over) => service({ ...over, id }));
const anyHost = (id: string) =>
  fc
    .record({
      address: fc.constantFrom('Brest', 'Lyon', undefined),
      services: fc.tuple(anyService(`${id}/a`), anyService(`${id}/b`)),
      count: fc.constantFrom(0, 1, 2),
    })
    .map(({ address, services, count }) => organization({ id, address, services: services.slice(0, count) }));
const anyList = fc
  .record({ a: anyHost('a'), b: anyHost('b'), has: fc.subarray(['a', 'b']) })
  .map(({ a, b, has }) => [a, b].filter(({ id }) => has.includes(id)));

test('old lists, new lists and stars of any kind: what is told is of a star, once, and of nothing that is alike', () => {
  fc.assert(
    fc.property(anyList, anyList, fc.subarray(['a', 'b', 'a/a', 'a/b', 'b/a', 'unknown']), (old, next, stars) => {
      const { news, missing } = listChanges(stars, listOf(monday, ...old), listOf(tuesday, ...next), {}, now);
      expect(new Set(news.map(({ id }) => id)).size).toBe(news.length);
      for (const { subject, change } of news) {
        const host = subject.split('/')[0]!;
        expect(
          stars.some((star) => star === subject || star === host || (change === 'labelLost' && star.startsWith(host))),
        ).toBe(true);
      }
      const [had, has] = [old, next].map((list) => new Set(list.map(({ id }) => id)));
      const starred = new Set(stars.map((star) => star.split('/')[0]));
      expect(Object.keys(missing).toSorted()).toEqual(
        [...had!].filter((id) => starred.has(id) && !has!.has(id)).toSorted(),
      );
      expect(listChanges(stars, listOf(monday, ...old), listOf(tuesday, ...old), {}, now).news).toEqual([]);
    }),
  );
});

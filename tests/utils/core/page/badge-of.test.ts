import { describe, expect, test } from 'vitest';
import type { KindOffer, PageDescription } from '../../../../utils/core/page/describe-page';
import { badgeOf } from '../../../../utils/core/page/badge-of';
import { defaultSettings, type Settings } from '../../../../utils/core/settings';
import { notNow } from '../../../../utils/core/page/not-now';
import type { NotNow } from '../../../../utils/core/read-not-now';
import { catalogue, organization } from '../sample-registry';

const offering = (...usable: string[]): KindOffer => ({
  kind: catalogue.kind('date-poll')!,
  count: usable.length,
  usable,
  all: async () => [],
});
const doodle: Extract<PageDescription, { page: 'tracked' }> = {
  page: 'tracked',
  service: catalogue.service('doodle')!,
  hostedContent: false,
  role: 'author',
  offers: [offering('a/1', 'b/1'), offering('b/1', 'c/1')],
  further: { kinds: [], offers: async () => [] },
};
const infini = organization();
const labelled = (label: 'member' | 'former' | 'undeclared'): PageDescription => ({
  page: 'labelled',
  label: { label, organization: infini.id, host: 'infini.fr' },
  organization: infini,
});
const today = '2026-11-27';
const everything = {
  paused: false,
  watch: { services: ['doodle'], labelled: true, allCountries: false },
  notNow: {} as Settings['notNow'],
};
const none = { state: 'none' };
const silent = (why: string) => ({ state: 'silent', serviceName: 'Doodle', why });

describe('a watched service', () => {
  test('counts what can be used, a service of two kinds once', () => {
    expect(badgeOf(doodle, everything, today)).toEqual({ state: 'tracked', serviceName: 'Doodle', count: 3 });
  });

  test('for which nobody offers anything counts none', () => {
    expect(badgeOf({ ...doodle, offers: [] }, everything, today)).toMatchObject({ state: 'tracked', count: 0 });
  });

  test('shows no number on a page that somebody else made there, and says why', () => {
    expect(badgeOf({ ...doodle, hostedContent: true }, everything, today)).toEqual(silent('hosted'));
  });

  test('shows none on a page that asks for an answer to what somebody else set up', () => {
    expect(badgeOf({ ...doodle, role: 'participant' }, everything, today)).toEqual(silent('participant'));
  });

  test('shows none while it is not to be spoken of', () => {
    const asked = (choice: NotNow) => badgeOf(doodle, { ...everything, notNow: { doodle: choice } }, today);
    expect(asked('never')).toEqual(silent('not-now'));
    expect(asked(`today:${today}`)).toEqual(silent('not-now'));
    expect(asked('today:2026-11-26')).toMatchObject({ state: 'tracked' });
    expect(asked(notNow('new', today, doodle.offers))).toEqual(silent('not-now'));
    expect(asked('new:0')).toMatchObject({ state: 'tracked' });
  });
});

test('a service that was not chosen has no badge', () => {
  expect(badgeOf(doodle, defaultSettings, today)).toEqual(none);
});

describe('a labelled host', () => {
  test('carries its name while it is a member', () => {
    expect(badgeOf(labelled('member'), everything, today)).toEqual({
      state: 'labelled',
      organizationName: infini.name,
    });
  });

  test.each(['former', 'undeclared'] as const)('has no tick when it is %s', (label) => {
    expect(badgeOf(labelled(label), everything, today)).toEqual(none);
  });

  test('has none when the person did not choose labelled hosts', () => {
    expect(
      badgeOf(labelled('member'), { ...everything, watch: { ...everything.watch, labelled: false } }, today),
    ).toEqual(none);
  });
});

test('while everything is paused, no page has a badge', () => {
  for (const page of [doodle, labelled('member')])
    expect(badgeOf(page, { ...everything, paused: true }, today)).toEqual(none);
});

test.each<PageDescription>([{ page: 'unknown', host: 'example.org' }, { page: 'not-a-site' }])(
  'a page of which nothing is known has none',
  (description) => {
    expect(badgeOf(description, everything, today)).toEqual(none);
  },
);

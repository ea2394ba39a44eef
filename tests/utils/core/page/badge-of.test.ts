import { describe, expect, test } from 'vitest';
import type { PageDescription } from '../../../../utils/core/page/describe-page';
import { badgeOf } from '../../../../utils/core/page/badge-of';
import { defaultSettings } from '../../../../utils/core/settings';
import { catalogue, organization } from '../sample-registry';

const doodle: Extract<PageDescription, { page: 'tracked' }> = {
  page: 'tracked',
  service: catalogue.service('doodle')!,
  hostedContent: false,
  role: 'author',
  offers: [],
  usable: 3,
};
const infini = organization();
const labelled = (label: 'member' | 'former' | 'undeclared'): PageDescription => ({
  page: 'labelled',
  label: { label, organization: infini.id, host: 'infini.fr' },
  organization: infini,
});
const everything = { paused: false, watch: { services: ['doodle'], labelled: true, allCountries: false } };
const none = { state: 'none' };

describe('a watched service', () => {
  test('counts what can be used', () => {
    expect(badgeOf(doodle, everything)).toEqual({ state: 'tracked', serviceName: 'Doodle', count: 3 });
  });

  test('for which nobody offers anything counts none', () => {
    expect(badgeOf({ ...doodle, usable: 0 }, everything)).toMatchObject({ state: 'tracked', count: 0 });
  });

  test('says nothing on a page that somebody else made there', () => {
    expect(badgeOf({ ...doodle, hostedContent: true }, everything)).toEqual(none);
  });

  test('says nothing on a page that asks for an answer to what somebody else set up', () => {
    expect(badgeOf({ ...doodle, role: 'participant' }, everything)).toEqual(none);
  });
});

test('a service that was not chosen has no badge', () => {
  expect(badgeOf(doodle, defaultSettings)).toEqual(none);
});

describe('a labelled host', () => {
  test('carries its name while it is a member', () => {
    expect(badgeOf(labelled('member'), everything)).toEqual({ state: 'labelled', organizationName: infini.name });
  });

  test.each(['former', 'undeclared'] as const)('has no tick when it is %s', (label) => {
    expect(badgeOf(labelled(label), everything)).toEqual(none);
  });

  test('has none when the person did not choose labelled hosts', () => {
    expect(badgeOf(labelled('member'), { ...everything, watch: { ...everything.watch, labelled: false } })).toEqual(
      none,
    );
  });
});

test('while everything is paused, no page has a badge', () => {
  for (const page of [doodle, labelled('member')]) expect(badgeOf(page, { ...everything, paused: true })).toEqual(none);
});

test.each<PageDescription>([{ page: 'unknown', host: 'example.org' }, { page: 'not-a-site' }])(
  'a page of which nothing is known has none',
  (description) => {
    expect(badgeOf(description, everything)).toEqual(none);
  },
);

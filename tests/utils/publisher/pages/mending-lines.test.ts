import { expect, test } from 'vitest';
import sentences from '../../../../utils/publisher/federation/problem-sentences.json' with { type: 'json' };
import { mendingLines } from '../../../../utils/publisher/pages/mending-lines';
import templates from '../../../../utils/publisher/pages/mending-lines.json' with { type: 'json' };

test('of every problem it is known whether there are lines to copy', () => {
  expect(Object.keys(templates).toSorted()).toEqual(Object.keys(sentences).toSorted());
});

test.each([
  ['bad-address', 'service.website = pad.arn.fr', ['service.website = https://…']],
  ['bad-date', 'service.startdate = 31/02/2020', ['service.startdate = AAAA-MM-JJ']],
  ['date-not-iso', 'organization.startdate', ['organization.startdate = AAAA-MM-JJ']],
  ['commas-in-list', 'service.registration = Member, Client', ['service.registration = Member; Client']],
  ['commas-in-list', 'software.modules = a, b, and then …', []],
  [
    'mistyped-key',
    'organization.socialnetworks.pixelfeld (organization.socialnetworks.pixelfed?)',
    ['organization.socialnetworks.pixelfed = …'],
  ],
  ['old-key', 'organization.geography (organization.geolocation.address)', ['organization.geolocation.address = …']],
  ['well-known-misspelt', 'https://arn.fr/.well_known/a', ['subs.… = https://arn.fr/.well-known/a']],
  ['word-for-nothing', 'software.license.name = null', ['software.license.name =']],
  ['no-public-address', 'service.website = https://null', ['service.website = https://…']],
  ['no-public-address', 'https://203.0.113.1/', []],
  ['unknown-value', 'organization.country.code = France', ['organization.country.code = …']],
  ['half-coordinates', undefined, ['organization.geolocation.latitude = …', 'organization.geolocation.longitude = …']],
  ['timeout', undefined, []],
  ['of-tomorrow', 'x', []],
])('%s, %s', (code, detail, lines) => {
  expect(mendingLines({ code, detail }).fr).toEqual({ lines, isChoice: false });
});

test('of a value that the format does not have, all that it has', () => {
  expect(mendingLines({ code: 'unknown-value', detail: 'service.registration = Sometimes' }).en).toEqual({
    lines: ['None', 'Free', 'Member', 'Client'].map((word) => `service.registration = ${word}`),
    isChoice: true,
  });
  expect(mendingLines({ code: 'no-class' }).en.isChoice).toBe(true);
});

import { expect, test } from 'vitest';
import { accessTo } from '../../../../utils/core/watch/access';
import { catalogue } from '../sample-registry';

const watch = { services: ['doodle', 'search', 'gone'], labelled: false, allCountries: false };
const access = (id: string, ...granted: string[]) => accessTo(id, watch, catalogue, granted);

test('of a service that was asked for, all of its sites are given, some of them, or none', () => {
  expect(access('search', 'https://www.google.fr/*', 'https://www.google.com/*')).toBe('granted');
  expect(access('search', 'https://www.google.fr/*')).toBe('partly');
  expect(access('search', 'https://docs.google.com/*')).toBe('withheld');
});

test('a site below the one that was asked for is a part of it', () => {
  expect(access('doodle', 'https://*.doodle.com/*')).toBe('granted');
  expect(access('doodle', 'https://www.doodle.com/*')).toBe('partly');
});

test('of a service that nobody asked for, or that no catalogue knows, there is nothing to say', () => {
  expect(access('docs', 'https://docs.google.com/*')).toBeUndefined();
  expect(access('gone')).toBeUndefined();
});

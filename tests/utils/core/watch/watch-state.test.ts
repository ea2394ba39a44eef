import { expect, test } from 'vitest';
import { watchStateOf } from '../../../../utils/core/watch/watch-state';

const chosen = { paused: false, watch: { services: ['doodle'], labelled: false, allCountries: false } };
const origins = ['https://doodle.com/*', 'https://*.doodle.com/*'];
const open = { origins, granted: ['https://doodle.com/*'], isPrivate: false };

test('a service that was chosen is watched where the browser lets us into one of its sites', () => {
  expect(watchStateOf('doodle', chosen, open)).toBe('watched');
});

test('so is one whose wildcard was named by an update, where a host below it was granted before', () => {
  expect(watchStateOf('doodle', chosen, { ...open, origins: ['https://*.doodle.com/*'] })).toBe('watched');
});

test('it is withheld where the browser lets us into none', () => {
  expect(watchStateOf('doodle', chosen, { ...open, granted: ['https://example.org/*'] })).toBe('withheld');
  expect(watchStateOf('doodle', chosen, { ...open, origins: [] })).toBe('withheld');
});

test('one that was not chosen is not watched, though the browser would let us in', () => {
  expect(watchStateOf('dropbox', chosen, open)).toBe('not-watched');
});

test('a pause comes before what was chosen, and a private window before everything', () => {
  const paused = { ...chosen, paused: true };
  expect(watchStateOf('doodle', paused, open)).toBe('paused');
  expect(watchStateOf('dropbox', paused, open)).toBe('paused');
  expect(watchStateOf('doodle', paused, { ...open, isPrivate: true })).toBe('private');
});

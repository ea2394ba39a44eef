import { expect, test } from 'vitest';
import { surplusOrigins } from '../../../../utils/core/watch/surplus-origins';

const youtube = 'https://*.youtube.com/*';
const music = 'https://music.youtube.com/*';
const doodle = 'https://doodle.com/*';

test('what nothing needs any more is given back, told as granted or not', () => {
  expect(surplusOrigins([doodle, youtube], new Set([music]), [doodle, music])).toEqual([doodle, youtube]);
});

test('so is what was granted below a wildcard that nothing needs any more', () => {
  expect(surplusOrigins([youtube], new Set(), ['https://m.youtube.com/*', doodle])).toEqual([
    youtube,
    'https://m.youtube.com/*',
  ]);
});

test('a wildcard stays while it alone lets us into an origin that is needed', () => {
  expect(surplusOrigins([youtube], new Set([music]), [youtube, doodle])).toEqual([]);
  expect(surplusOrigins([youtube], new Set([music]), [youtube, music])).toEqual([youtube]);
});

test('a wildcard that stayed goes with the last origin that needed it', () => {
  expect(surplusOrigins([music], new Set([doodle]), [youtube, doodle])).toEqual([music, youtube]);
});

test('of what the person granted for every site, nothing is given back', () => {
  expect(surplusOrigins([music], new Set([doodle]), ['https://*/*', '<all_urls>'])).toEqual([music]);
});

test('what is needed is never given back', () => {
  expect(surplusOrigins([music], new Set([youtube]), [youtube, music])).toEqual([music]);
});

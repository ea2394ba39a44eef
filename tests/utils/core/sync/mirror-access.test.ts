import { expect, test } from 'vitest';
import { defaultSettings, type SyncPeriod } from '../../../../utils/core/settings';
import { closedOrigins, openedMirrors, originOfMirror, originsAlong } from '../../../../utils/core/sync/mirror-access';

const a = 'https://mirror.example/registry/';
const b = 'https://other.example:8443/';
const local = 'http://127.0.0.1:8080/';
const origins = ['https://mirror.example/*', 'https://other.example/*', 'http://127.0.0.1/*'];

test('a mirror is let into by its scheme and host, since such patterns know no port and no path', () => {
  expect([a, b, local].map(originOfMirror)).toEqual(origins);
});

test.each([
  { granted: [], opened: [] },
  { granted: ['https://doodle.com/*'], opened: [] },
  { granted: ['https://mirror.example/*'], opened: [a] },
  { granted: ['http://127.0.0.1/*', 'http://mirror.example/*'], opened: [local] },
  { granted: ['https://*/*'], opened: [a, b] },
  { granted: ['<all_urls>'], opened: [a, b, local] },
])('where the browser has granted $granted, these are open: $opened', ({ granted, opened }) => {
  const mirrors = [a, b, local];
  expect(openedMirrors(mirrors, granted)).toEqual(opened);
  const closed = mirrors.filter((mirror) => !opened.includes(mirror as never)).map(originOfMirror);
  expect(closedOrigins(mirrors, granted)).toEqual(closed);
});

test('two mirrors on one host are one origin to ask for', () => {
  expect(closedOrigins([a, 'https://mirror.example/second/'], [])).toEqual(['https://mirror.example/*']);
});

test.each(['12h', '24h', 'weekly'] as const)('the first prompt for sites is for mirrors too: %s', (syncPeriod) => {
  expect(originsAlong(origins, { ...defaultSettings, syncPeriod })).toEqual(origins);
});

test.each([
  { why: 'a service is watched', watch: { services: ['doodle'] } },
  { why: 'labelled hosts are watched', watch: { labelled: true } },
  { why: 'the list is refreshed when asked', syncPeriod: 'manual' as SyncPeriod },
  { why: 'the list is never refreshed', syncPeriod: 'off' as SyncPeriod },
])('it is not where $why', ({ watch, syncPeriod = '12h' }) => {
  const settings = { syncPeriod, watch: { ...defaultSettings.watch, ...watch } };
  expect(originsAlong(origins, settings)).toEqual([]);
});

import { expect, test } from 'vitest';
import { storeRefusal } from '../../../../utils/publisher/package/store-refusal';
import { readPublishers } from '../../../../utils/core/sync/publishers';

const keys = JSON.stringify({ keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }] });
const refusal = (mirrors: string, given = keys) =>
  storeRefusal(readPublishers({ mirrors: [], keys: [] }, { mirrors, keys: given }));

test('a package that syncs from the web, and knows whom to believe, may go to a store', () => {
  expect(refusal('https://registry.example/')).toBeUndefined();
  expect(refusal('https://registry.example/,https://mirror.example/chatons')).toBeUndefined();
});

test('a package without a mirror may not', () => {
  expect(refusal('')).toMatch(/^No mirror .* --bundled-only\.$/);
});

test.each([
  'http://127.0.0.1:8080/',
  'https://localhost/',
  'https://localhost./',
  'https://LOCALHOST/',
  'https://foo.localhost/',
  'https://foo.localhost./',
  'http://[::1]:1/',
  'https://[::ffff:127.0.0.1]/',
  'https://[64:ff9b::7f00:1]/',
  'https://0.0.0.0/',
  'https://2130706433/',
  'https://10.0.0.1/',
  'https://10.0.0.1./',
  'https://169.254.169.254/',
  'https://192.168.1.7/chatons/',
  'https://[fd00::1]/',
  'https://[fe80::1]/',
  'https://224.0.0.1/',
  'https://a.example/,http://127.3.2.1/',
])('a package with a mirror that nobody else can reach may not: %s', (mirrors) => {
  expect(refusal(mirrors)).toMatch(/lies on this machine or in a private network/);
});

test('a mirror at a public address, or at a name that only looks local, may', () => {
  expect(refusal('https://185.230.63.107/,https://[2a01:e0a::1]/,https://localhost.example/')).toBeUndefined();
});

test('a package that would believe nobody may not', () => {
  expect(refusal('https://registry.example/', '{"keys":[]}')).toMatch(/^No public key/);
});

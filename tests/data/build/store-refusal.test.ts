import { expect, test } from 'vitest';
import { storeRefusal } from '../../../data/build/store-refusal';
import { readSources } from '../../../utils/core/sync/mirrors';

const keys = JSON.stringify({ keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }] });
const refusal = (mirrors: string, given = keys) =>
  storeRefusal(readSources({ mirrors: [], keys: [] }, { mirrors, keys: given }));

test('a package that syncs from the web, and knows whom to believe, may go to a store', () => {
  expect(refusal('https://registry.example/')).toBeUndefined();
  expect(refusal('https://registry.example/,https://mirror.example/chatons')).toBeUndefined();
});

test('a package without a mirror may not', () => {
  expect(refusal('')).toMatch(/^No mirror .* --bundled-only\.$/);
});

test.each(['http://127.0.0.1:8080/', 'https://localhost/', 'http://[::1]:1/', 'https://a.example/,http://127.3.2.1/'])(
  'a package with a mirror on this machine may not: %s',
  (mirrors) => {
    expect(refusal(mirrors)).toMatch(/lies on this machine/);
  },
);

test('a package that would believe nobody may not', () => {
  expect(refusal('https://registry.example/', '{"keys":[]}')).toMatch(/^No public key/);
});

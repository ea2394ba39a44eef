import { beforeAll, expect, test } from 'vitest';
import type { Key } from '../../../../utils/publisher/site/key-files';
import { readPublishers } from '../../../../utils/core/sync/publishers';
import { newKey } from '../../publisher/site/published-site';

let keys: { privateKey: Key; publicKey: Key };
beforeAll(async () => {
  keys = await newKey();
});

const mirrorsOf = (...mirrors: string[]) => readPublishers({ mirrors, keys: [] }, {}).mirrors;

test('reads mirrors and keys as they stand in the file', () => {
  const { publicKey } = keys;
  const publishers = readPublishers({ mirrors: ['https://a.example/registry'], keys: [publicKey] }, {});
  expect(publishers.mirrors).toEqual(['https://a.example/registry/']);
  expect(publishers.keys).toMatchObject([{ kty: 'EC', crv: 'P-256', x: publicKey.x, y: publicKey.y }]);
});

test('what the environment gives stands in the place of the file', () => {
  const json = { mirrors: ['https://a.example/'], keys: [] };
  expect(readPublishers(json, { mirrors: 'https://b.example, https://c.example/x/' }).mirrors).toEqual([
    'https://b.example/',
    'https://c.example/x/',
  ]);
  expect(readPublishers(json, { mirrors: '' }).mirrors).toEqual([]);
  expect(readPublishers(json, { keys: JSON.stringify(keys.publicKey) }).keys).toHaveLength(1);
  expect(readPublishers(json, { keys: JSON.stringify({ keys: [keys.publicKey, keys.publicKey] }) }).keys).toHaveLength(
    2,
  );
});

test('a private key never gets into a build', () => {
  const { keys: read } = readPublishers({ mirrors: [], keys: [keys.privateKey] }, {});
  expect(JSON.stringify(read)).not.toContain(keys.privateKey.d);
});

test.each([
  'http://mirror.example/',
  'ftp://mirror.example/',
  'mirror.example',
  'javascript:alert(1)',
  'https://mirror.example/?key=1',
  'https://mirror.example/#part',
  'https://user:word@mirror.example/',
  'https://:word@mirror.example/',
  "https://mirror.example/;script-src 'unsafe-eval'",
  "https://mirror.example/ 'unsafe-eval'",
  'https://*/',
  'http://127.0.0.1.evil.example/',
  'http://localhost.evil.example/',
  'http://10.0.0.1/',
])('a build refuses %s', (mirror) => {
  expect(() => mirrorsOf(mirror)).toThrow(/mirror/);
});

test('http is good on loopback only', () => {
  const loopback = ['http://127.0.0.1:8000/', 'http://localhost:8000/', 'http://[::1]:8000/', 'http://127.9.9.9/'];
  expect(mirrorsOf(...loopback)).toEqual(loopback);
});

test.each([[{}], [{ mirrors: 'https://a.example', keys: [] }], [{ mirrors: [], keys: [{ kty: 'RSA' }] }], [null]])(
  'a build refuses a file such as %j',
  (json) => {
    expect(() => readPublishers(json, {})).toThrow(/Invalid/);
  },
);

test('a build refuses keys that are none', () => {
  expect(() => readPublishers({ mirrors: [], keys: [] }, { keys: 'secret' })).toThrow(/JSON/);
  expect(() => readPublishers({ mirrors: [], keys: [] }, { keys: '{"kty":"EC","crv":"P-384","x":"","y":""}' })).toThrow(
    /P-256/,
  );
});

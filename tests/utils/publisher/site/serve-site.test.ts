import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from '../../../../utils/publisher/site/serve-site';
import { newKey, publish, siteIn, temporaryFolder } from './published-site';

const folder = temporaryFolder();
const at = (name: string) => join(folder.path, name);
const nameOf = (letter: string) => `files/${letter.repeat(64)}.json`;
let server: Server;
let index: string;

beforeAll(async () => {
  await publish(at('site'), { keys: [(await newKey()).privateKey] });
  index = (await siteIn(at('site'))).head.index.path;
  for (const name of [
    'private-key.json',
    'site/private-key.json',
    'site/files/private-key.json',
    'site/registry.json',
  ]) {
    writeFileSync(at(name), '{"d":"secret"}');
  }
  mkdirSync(at('site/nested/files'), { recursive: true });
  writeFileSync(at(`site/nested/${nameOf('0')}`), '{}');
  mkdirSync(at(`site/${nameOf('d')}`));
  symlinkSync(at('private-key.json'), at(`site/${nameOf('a')}`));
  symlinkSync(at('site/private-key.json'), at(`site/${nameOf('b')}`));
  server = await serveSite(at('site'), 0);
});
afterAll(() => {
  server.close();
  folder.remove();
});

const ask = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${path}`);
test.each([
  ['', 'The list'],
  ['index.html', 'The list'],
  ['problems.html?today', 'Problems'],
])('hands out the pages for people: /%s', async (path, text) => {
  writeFileSync(at('site/index.html'), '<p>The list');
  writeFileSync(at('site/problems.html'), '<p>Problems');
  const answer = await ask(path);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await answer.text()).toContain(text);
});

const statusOf = async (path: string) => (await ask(path)).status;

test.each(['head.json', 'absent'])('a page anywhere may read it, and how long it is to wait: %s', async (path) => {
  const { headers } = await ask(path);
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('access-control-expose-headers')).toBe('Retry-After');
});

test('hands out the head, the record of old files, the index and the files', async () => {
  const { files } = (await siteIn(at('site'))).index;
  for (const path of ['head.json', 'retired.json', index, ...files.map((file) => file.path), 'head.json?today']) {
    expect([path, await statusOf(path)]).toEqual([path, 200]);
  }
});

test.each([
  'private-key.json',
  'files/private-key.json',
  'registry.json',
  '..%2fprivate-key.json',
  'files/..%2fprivate-key.json',
  'files/%2e%2e/private-key.json',
  'nested/files/0.json',
  `nested/${nameOf('0')}`,
  nameOf('a'),
  nameOf('b'),
  nameOf('c'),
  nameOf('d'),
  'HEAD.JSON',
  'head.json/',
  'files',
  'index.html/',
  'files/index.html',
])('whatever else lies in the folder stays there, and a link to it too: %s [S123]', async (path) => {
  expect(await statusOf(path)).toBe(404);
});

import { beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../../../utils/publisher/site/hash';
import { followMirrors } from '../../../../utils/core/sync/follow-mirrors';
import type { Fetched } from '../../../../utils/core/sync/sync-doors';

const a = 'https://a.example/';
const b = 'https://b.example/';
const have = 2026112300;
const now = new Date('2026-11-23T12:00:00Z');

/** What each address gives. */
const web = new Map<string, Fetched>();
let asked: string[];
let noted: [string, string][];
let taken: [string, number][];

beforeEach(() => {
  web.clear();
  [asked, noted, taken] = [[], [], []];
});

const file = (text: string) => ({ path: `files/${text.length}.json`, sha256: sha256(text), bytes: text.length });
const fetched = (text: string): Fetched => ({ outcome: 'fetched', bytes: new TextEncoder().encode(text) });

/** Lays a whole registry of this version on a mirror. */
function lay(mirror: string, version: number): void {
  const part = 'x'.repeat(version - have + 1);
  const index = JSON.stringify({ files: [{ role: 'registry', ...file(part) }] });
  const head = { version, created: '2026-11-23T00:00:00Z', expires: '2026-12-23T00:00:00Z', index: file(index) };
  web.set(`${mirror}head.json`, fetched(JSON.stringify(head)));
  web.set(mirror + file(index).path, fetched(index));
  web.set(mirror + file(part).path, fetched(part));
}

const follow = (...turns: string[][]) =>
  followMirrors(turns, have, {
    fetch: async (url) => {
      asked.push(url);
      return web.get(url) ?? { outcome: 'failed', reason: 'unreachable' };
    },
    verifyHead: async (text) =>
      text.startsWith('{')
        ? { outcome: 'valid', head: JSON.parse(text), signedBy: ['key'] }
        : { outcome: 'refused', reason: 'wrong-shape' },
    hash: async (bytes) => sha256(bytes),
    keptFile: async () => undefined,
    keepFile: async () => {},
    onProgress: () => {},
    noteAnswer: async (mirror, { outcome }) => void noted.push([mirror, outcome]),
    takeOver: async ({ mirror, head }) => {
      taken.push([mirror, head.version]);
      return { outcome: 'updated', version: head.version };
    },
    now,
  });

describe('of two mirrors, the first', () => {
  test.each([
    { name: 'has what we have', answer: () => lay(a, have) },
    { name: 'has less of what is new', answer: () => lay(a, have + 1) },
    { name: 'has an older one', answer: () => lay(a, have - 1) },
    { name: 'is down', answer: () => {} },
    { name: 'gives a page', answer: () => web.set(`${a}head.json`, fetched('<!doctype html>')) },
    {
      name: 'asks to be left alone',
      answer: () => web.set(`${a}head.json`, { outcome: 'failed', reason: 'unreachable', retryAfterMs: 5000 }),
    },
  ])('$name, and cannot withhold what the second has [S51]', async ({ answer }) => {
    answer();
    lay(b, have + 2);
    expect(await follow([a, b])).toEqual({ outcome: 'updated', version: have + 2, mirror: b });
    expect(taken).toEqual([[b, have + 2]]);
    expect(asked.slice(0, 2)).toEqual([`${a}head.json`, `${b}head.json`]);
  });

  test('is followed when both have the same, and of the second no file is asked', async () => {
    lay(a, have + 1);
    lay(b, have + 1);
    expect(await follow([a, b])).toMatchObject({ outcome: 'updated', mirror: a });
    expect(asked.filter((url) => url.startsWith(b))).toEqual([`${b}head.json`]);
  });

  test('has a higher head and not its files: the second is followed', async () => {
    lay(a, have + 2);
    web.delete(`${a}files/3.json`);
    lay(b, have + 1);
    expect(await follow([a, b])).toEqual({ outcome: 'updated', version: have + 1, mirror: b });
    expect(noted).toEqual([
      [a, 'offered'],
      [b, 'offered'],
      [a, 'failed'],
      [b, 'updated'],
    ]);
  });

  test('has a newer one of which no file comes: that is told, though the second has ours', async () => {
    lay(a, have + 2);
    web.delete(`${a}files/3.json`);
    lay(b, have);
    expect(await follow([a, b])).toEqual({ outcome: 'failed', reason: 'unreachable', mirror: a });
    expect(await follow([a], [b])).toEqual({ outcome: 'failed', reason: 'unreachable', mirror: a });
  });

  test('gave something to refuse: that is told, and not the silence of the second', async () => {
    web.set(`${a}head.json`, fetched('<!doctype html>'));
    expect(await follow([a, b])).toEqual({ outcome: 'refused', reason: 'wrong-shape', mirror: a });
    expect(await follow([b], [a])).toEqual({ outcome: 'refused', reason: 'wrong-shape', mirror: a });
  });
});

test('an unchanged registry costs the heads, and no more', async () => {
  lay(a, have);
  lay(b, have);
  expect(await follow([a, b])).toEqual({ outcome: 'unchanged', version: have, mirror: a });
  expect(asked).toEqual([`${a}head.json`, `${b}head.json`]);
});

test('the mirrors of a later turn are asked only when those before have nothing', async () => {
  lay(b, have + 1);
  expect(await follow([a], [b])).toMatchObject({ outcome: 'updated', mirror: b });
  lay(a, have);
  asked = [];
  expect(await follow([a], [b])).toMatchObject({ outcome: 'unchanged', mirror: a });
  expect(asked).toEqual([`${a}head.json`]);
});

test('without a mirror, that is told', async () => {
  expect(await follow()).toEqual({ outcome: 'failed', reason: 'no-mirror' });
  expect(await follow([])).toEqual({ outcome: 'failed', reason: 'no-mirror' });
});

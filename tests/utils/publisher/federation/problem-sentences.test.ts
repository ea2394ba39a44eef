import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import sentences from '../../../../utils/publisher/federation/problem-sentences.json';

const folders = ['federation', 'crawl', 'web', 'site']
  .map((room) => `../../../../utils/publisher/${room}`)
  .concat('../../../../utils/core/registry');
const sources = folders.flatMap((folder) => {
  const path = fileURLToPath(new URL(folder, import.meta.url));
  return readdirSync(path)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${path}/${name}`, 'utf8'));
});

/** Codes that are no part of a crawl's report: said by publish, or by readers of our own files. */
const elsewhere = new Set(['organization-too-large', 'not-a-list', 'not-json']);

const coded =
  /\b(?:add|fail|failed)\('([a-z0-9-]+)'|\bcode: '([a-z-]+)'|, '([a-z]+(?:-[a-z]+)+)', (?:readAddress|readEmail|readDate|\(value\))/g;

test('each problem that a crawl can report has a sentence in both languages, and no sentence is left over', () => {
  const codes = sources.flatMap((source) =>
    [...source.matchAll(coded)].map(([, ...found]) => found.find(Boolean) ?? ''),
  );
  const reported = new Set(codes.filter((code) => !elsewhere.has(code)));
  expect([...reported].toSorted()).toEqual(Object.keys(sentences).toSorted());
});

test('the sentences are whole, in French and in English', () => {
  for (const [code, { fr, en }] of Object.entries(sentences)) {
    expect([code, fr]).toEqual([code, expect.stringMatching(/^\p{Lu}|^« /u)]);
    expect([code, en]).toEqual([code, expect.stringMatching(/^\p{Lu}|^"/u)]);
    expect([code, fr.includes('{detail}')]).toEqual([code, en.includes('{detail}')]);
    expect(fr).not.toBe(en);
  }
});

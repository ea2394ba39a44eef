import { expect, test } from 'vitest';
import { equivalenceOf } from '../../utils/core/catalogue/equivalence';
import { compiledEquivalence } from '../../utils/publisher/catalogue/compile-equivalence';
import { readCatalogueFiles } from '../../utils/publisher/catalogue/read-catalogue';

const file = compiledEquivalence();
const { kinds } = readCatalogueFiles();
const importers = (service: string, kind: string, ...offered: string[]) =>
  equivalenceOf(file, { service, kind, offered: new Set(offered) })?.imports.map(({ name }) => name);

test('every kind says what one keeps and what one loses, in one or two short sentences of each language', () => {
  expect(Object.keys(file.kinds)).toEqual(kinds.map(({ id }) => id));
  const sentences = Object.values(file.kinds).flatMap(({ keep, lose }) => [keep.fr, keep.en, lose.fr, lose.en]);
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(sentences.filter((sentence) => !sentence.endsWith('.') || /!|\?|\s{2}/.test(sentence))).toEqual([]);
});

test('French sentences have the apostrophes and spaces of French', () => {
  const french = Object.values(file.kinds).flatMap(({ keep, lose }) => [keep.fr, lose.fr]);
  expect(french.filter((sentence) => /'|"| [;:!?»]|« /.test(sentence))).toEqual([]);
});

test('what is taken in from a service is said of software that is offered for the kind, and of no other', () => {
  expect(importers('pocket', 'read-later', 'wallabag', 'karakeep', 'nextcloud')).toEqual(['Karakeep', 'wallabag']);
  expect(importers('pocket', 'read-later')).toEqual([]);
  expect(importers('pocket', 'map', 'wallabag')).toEqual([]);
  expect(importers('constructor', 'map', 'umap')).toEqual([]);
  expect(importers('trello', 'kanban', 'wekan')).toEqual(['Wekan']);
});

test('what is taken in names where that was read', () => {
  const all = Object.values(file.imports).flat();
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter(({ citation }) => !citation.source || !/^\d{4}-\d{2}-\d{2}$/.test(citation.date))).toEqual([]);
});

test('the packaged file stays small', () => {
  expect(Buffer.byteLength(JSON.stringify(file))).toBeLessThanOrEqual(50_000);
});

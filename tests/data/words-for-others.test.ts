import { expect, test } from 'vitest';
import texts from '../../data/words-for-others.json';
import { readCatalogueFiles } from '../../utils/publisher/catalogue/read-catalogue';

const { kinds } = readCatalogueFiles();
const known = new Set(kinds.map(({ id }) => id));
const named = texts.flatMap((words) => words.kinds);

test('each kind has one word for the others at most, and there is one for all that have none', () => {
  expect(named.filter((kind, place) => named.indexOf(kind) < place || !known.has(kind))).toEqual([]);
  expect(texts.filter((words) => words.kinds.length === 0)).toHaveLength(1);
  expect(named.length).toBeGreaterThanOrEqual(65);
});

test('each says what is proposed, by whom and where, once and in this order, in two sentences', () => {
  const shape = /^[^!{}]+\. [^!{}.]+\{name\}[^!{}.]+\{host\}[^!{}.]+: \{address\}$/u;
  expect(texts.flatMap(({ fr, en }) => [fr.replaceAll('\u00a0', ''), en]).filter((text) => !shape.test(text))).toEqual(
    [],
  );
  expect(texts.flatMap(({ fr, en }) => [fr, en]).filter((text) => text.length > 250)).toEqual([]);
});

test('in French with the apostrophes and spaces of French', () => {
  expect(texts.filter(({ fr }) => /'|"| [;:!?»]|« /.test(fr))).toEqual([]);
});

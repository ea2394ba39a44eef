import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kindIcons } from '../../../../utils/publisher/catalogue/kind-icons';
import { compiledCatalogue, readCatalogueFiles } from '../../../../utils/publisher/catalogue/read-catalogue';
import { arrivedCatalogue } from '../../../../utils/core/catalogue/arrived-catalogue';

const icons = JSON.parse(readFileSync('data/kind-icons.json', 'utf8')) as Record<string, string>;
const kinds = readCatalogueFiles().kinds.map(({ id }) => id);
const drawn = kindIcons();

test('each kind has an icon, of its own, and no icon is left over', () => {
  expect(Object.keys(icons).toSorted()).toEqual(kinds.toSorted());
  expect(new Set(Object.values(drawn)).size).toBe(kinds.length);
  expect(compiledCatalogue().kinds.map(({ id, icon }) => icon === drawn[id])).toEqual(kinds.map(() => true));
});

const shapesInTheSet = (icon: string) =>
  readFileSync(`node_modules/lucide-static/icons/${icon}.svg`, 'utf8').match(/<(path|circle|rect|line|ellipse)/g)!
    .length;

test('a path that begins with a relative step begins where it did before others came before it', () => {
  const [languages] = Object.entries(icons).find(([, icon]) => icon === 'languages')!;
  expect(drawn[languages]).toContain('M5 8l6 6'); // of the set: m5 8 6 6
  expect(drawn[languages]).toContain('M22 22l-5-10-5 10');
  const starts = (kind: string) => drawn[kind]!.match(/M/g)!.length;
  const wrong = Object.entries(icons).filter(([kind, icon]) => starts(kind) < shapesInTheSet(icon));
  expect(wrong).toEqual([]);
});

test('a line, a circle and a rounded rectangle become the path that draws the same', () => {
  expect(drawn['collab-text']).toMatch(/^M/);
  expect(Object.values(drawn).join('')).toMatch(/M\d+ \d+a(\S+) \1 0 1 0 \S+ 0a\1 \1 0 1 0 -\S+ 0z/);
});

test('an icon is path data and nothing else, which a catalogue that comes by a sync may hold as well', () => {
  const packaged = compiledCatalogue();
  const arrived = arrivedCatalogue(packaged, { isSuffix: () => false, packaged });
  expect(arrived.kinds).toEqual(packaged.kinds);
});

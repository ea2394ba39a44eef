import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kindIcons } from '../../../../utils/publisher/package/kind-icons';
import { readCatalogueFiles } from '../../../../utils/publisher/catalogue/read-catalogue';

const icons = JSON.parse(readFileSync('data/kind-icons.json', 'utf8')) as Record<string, string>;
const kinds = readCatalogueFiles().kinds.map(({ id }) => id);
const sprite = kindIcons();
const symbols = [...sprite.matchAll(/<symbol id="([^"]+)"([^>]*)>(.*)<\/symbol>/g)];

test('each kind has an icon, of its own, and no icon is left over', () => {
  expect(Object.keys(icons).toSorted()).toEqual(kinds.toSorted());
  expect(new Set(Object.values(icons)).size).toBe(kinds.length);
  expect(symbols.map(([, id]) => id)).toEqual(kinds);
});

test('all are drawn alike, in the colour of the text', () => {
  expect(new Set(symbols.map(([, , attributes]) => attributes)).size).toBe(1);
  expect(symbols[0]?.[2]).toContain('stroke="currentColor"');
});

test('an icon is shapes and nothing else: no script, no style, no address, no colour of its own', () => {
  const shapes =
    /^(<(path|rect|circle|line|ellipse|polyline|polygon)( (fill="currentColor"|(d|x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|width|height|points)="[\w .,-]+"))+\/>)+$/;
  expect(symbols.filter(([, , , strokes]) => !shapes.test(strokes!)).map(([, id, , strokes]) => [id, strokes])).toEqual(
    [],
  );
});

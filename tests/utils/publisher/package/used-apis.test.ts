import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { polyfillFor, usedApis } from '../../../../utils/publisher/package/used-apis';
import { codeOf, filesIn } from '../../../source-files';

const polyfill = readFileSync(createRequire(import.meta.url).resolve('webextension-polyfill'), 'utf8');

/** Without a description the polyfill hands an API on as the browser has it, which the manifest's lowest versions allow. */
const handedOn = new Set(['i18n', 'scripting', 'omnibox', 'extension']);

test('the polyfill keeps the description of every API that is asked', () => {
  const code = filesIn(['utils/browser', 'components', 'entrypoints'], ['.ts', '.tsx'])
    .map(({ text }) => codeOf(text))
    .join('\n');
  const asked = new Set(Array.from(code.matchAll(/\bbrowser\.(\w+)/g), ([, name]) => name!));
  expect(asked.size).toBeGreaterThan(5);
  expect([...asked].filter((name) => !usedApis.includes(name) && !handedOn.has(name))).toEqual([]);
});

test('and of no other', () => {
  const slim = polyfillFor(usedApis, polyfill);
  expect(slim).toContain('"storage":');
  expect(slim).not.toContain('"bookmarks":');
  expect(polyfill.length - slim.length).toBeGreaterThan(10_000);
});

test('a polyfill written otherwise is refused', () => {
  expect(() => polyfillFor(usedApis, 'const table = {};')).toThrow(/table of APIs/);
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { polyfillFor, usedApis } from '../../../../utils/publisher/package/used-apis';
import { apiUses } from '../../../api-uses';
import { filesIn } from '../../../source-files';

const polyfill = readFileSync(createRequire(import.meta.url).resolve('webextension-polyfill'), 'utf8');

const afterTable = (code: string) => code.slice(code.indexOf('if (Object.keys(apiMetadata)'));

test('the polyfill keeps the description of every method that is called, and of no other', () => {
  const called = filesIn(['utils/browser', 'components', 'entrypoints'], ['.ts', '.tsx'])
    .flatMap(apiUses)
    .map(({ path }) => path);
  const slim = polyfillFor(usedApis, polyfill);
  expect(slim).toBe(polyfillFor(called, polyfill));
  expect(slim.match(/"minArgs"/g)).toHaveLength(usedApis.length);
});

test('its code is otherwise as it was', () => {
  const slim = polyfillFor(usedApis, polyfill);
  expect(afterTable(slim)).toBe(afterTable(polyfill));
  expect(polyfill.length - slim.length).toBeGreaterThan(10_000);
});

test('a polyfill written otherwise is refused', () => {
  expect(() => polyfillFor(usedApis, 'const table = {};')).toThrow(/table of APIs/);
});

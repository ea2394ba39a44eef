import { expect, test } from 'vitest';
import { globalsOf } from './globals-of';

test.each<[code: string, globals: string[]]>([
  ['const f = fetch; f(1)', ['fetch']],
  ['self.fetch(1); window.fetch(1); globalThis["fetch"](1)', ['fetch']],
  ['(globalThis as unknown as { fetch(): void })!.fetch()', ['fetch']],
  ['window.navigator.sendBeacon(1)', ['navigator.sendBeacon']],
  ['const { fetch: f } = globalThis', ['fetch', 'globalThis']],
  ['globalThis[`fe${1}`]', ['[…]']],
  ['new Image().src = `https://a.example/`', ['Image']],
  ['send({ fetch })', ['fetch', 'send']],
  ['new Date(); Date(); new Date(1); Date.now()', ['Date()', 'Date.now', 'new Date()', 'new Date(…)']],
  ['import(`./a`); import(`./${1}`)', ['import(…)']],
])('what %s uses is seen', (code, globals) => {
  expect(globalsOf({ file: 'a.ts', text: code })).toEqual(globals);
});

test.each([
  'import { fetch } from "./a"; fetch(1)',
  'const take = (fetch: () => void) => fetch()',
  'const doors = { fetch: 1 }; doors.fetch; ({ async fetch() {} })',
  'type Door = typeof fetch; interface Window { fetch: Date }',
  'const [{ fetch = 1, ...document }] = [{}]; fetch; document',
  '// fetch(1)\n"fetch(1)"',
])('what is its own or only a name is no global: %s', (code) => {
  expect(globalsOf({ file: 'a.ts', text: code })).toEqual([]);
});

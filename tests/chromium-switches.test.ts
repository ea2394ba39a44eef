import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { turnedOffByPlaywright } from './e2e/browsers/chromium-switches';

test('Chromium goes without what Playwright turns off, as this version of it does', () => {
  const playwright = readFileSync('node_modules/playwright-core/lib/coreBundle.js', 'utf8');
  const list = /disabledFeatures = \[([^\]]*)\]/.exec(playwright)?.[1] ?? '';
  const names = Array.from(list.matchAll(/^\s*"(\w+)"/gm), ([, name]) => name);
  expect(turnedOffByPlaywright).toEqual(names);
});

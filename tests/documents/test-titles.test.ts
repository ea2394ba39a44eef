import { expect, test } from 'vitest';
import { testTitles } from './test-titles';

const titles = (text: string) => testTitles({ file: 'a.test.ts', text });

test.each([
  'test("is true", () => {})',
  'test("is true", { timeout: 1 }, async ({ driver }) => { test.skip(driver.isOld, "why"); })',
  'test.each([1])("is true", () => {})',
  'test.runIf(here)("is true", () => {})',
])('a test that runs has its title: %s', (text) => {
  expect(titles(text)).toEqual(['is true']);
});

test.each([
  'describe("what", () => { for (const one of all) test(`is true`, () => {}); })',
  'test.describe("what", () => { test("is true", () => {}); })',
  'describe.each([1])("what", () => { test("is true", () => {}); })',
])('one in a group has the title of the group before its own: %s', (text) => {
  expect(titles(text)).toEqual(['what: is true']);
});

test.each([
  '// test("is true", () => {})',
  'expect("is true").toBe("is true")',
  'test.skip("is true", () => {})',
  'test.todo("is true")',
  'test.fixme("is true", () => {})',
  'test.skip.each([1])("is true", () => {})',
  'describe.skip("what", () => { test("is true", () => {}); })',
  'test.describe.fixme("what", () => { test("is true", () => {}); })',
  'test("is true", () => { test.skip(); })',
  'test("is true", () => { test.skip(true, "some day"); })',
])('what does not run has none: %s', (text) => {
  expect(titles(text)).toEqual([]);
});

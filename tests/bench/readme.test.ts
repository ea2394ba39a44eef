import { expect, test } from 'vitest';
import { filesIn } from '../source-files';

/** What a measure is called where it is taken; `${…}` is filled in while it runs. */
const called = /\b(?:measure|summary|row|badgeTimes)\(\s*(?:driver,\s*)?(['"`])((?:(?!\1).)+)\1/g;

/** A name, whatever is filled in. */
const printed = (name: string) =>
  new RegExp(`^${name.replaceAll(/[.*+?()|[\]\\]/g, '\\$&').replaceAll(/\$\{[^}]*\}/g, '.+')}$`);

test('README names its rows as they are printed', () => {
  const code = filesIn(['tests/bench'], ['.ts']).filter(({ file }) => !file.endsWith('.test.ts'));
  const names = code.flatMap(({ text }) => [...text.matchAll(called)].map(([, , name]) => name!));
  const patterns = names.flatMap((name) => [printed(name), printed(name.replace(', ${size}', ''))]); // or size is a column
  const [readme] = filesIn(['tests/bench'], ['README.md']);
  const rows = [...readme!.text.matchAll(/^\| ([^|]+?) +\|/gm)]
    .map(([, name]) => name!)
    .filter((name) => name !== 'what' && name !== 'budget' && !/^-+$/.test(name));
  expect(names.length).toBeGreaterThan(15);
  expect(rows.length).toBeGreaterThan(25);
  expect(rows.filter((row) => !patterns.some((pattern) => pattern.test(row)))).toEqual([]);
});

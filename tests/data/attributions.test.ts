import { expect, test } from 'vitest';
import attributions from '../../data/attributions.json';
import manifest from '../../package.json';

test.each(attributions)('$name is told in both languages, with addresses that may be links', (one) => {
  const { url, licence, licenceUrl = url, gives, changes } = one;
  for (const address of [url, licenceUrl]) expect(address).toMatch(/^https:\/\/\S+$/);
  for (const text of [licence, gives.fr, gives.en, changes]) expect(text.trim()).not.toBe('');
});

test('a package that data come by is named in the version that is used', () => {
  const used = new Set(Object.entries(manifest.devDependencies).map((entry) => entry.join(' ')));
  const named = attributions.flatMap(({ edition = '' }) => (edition.includes(' ') ? [edition] : []));
  expect(named.length).toBeGreaterThan(1);
  expect(named.filter((edition) => !used.has(edition))).toEqual([]);
});

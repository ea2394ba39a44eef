import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundledPackages, licences } from '../../utils/publisher/package/licences';
import { iconSet } from '../../utils/publisher/catalogue/kind-icons';
import { filesIn, importsOf, root } from '../source-files';
import { builtPackage } from './built-package';

test('every package whose code travels in the extension is named, and no other', () => {
  const sources = filesIn(['components', 'entrypoints', 'utils/core', 'utils/browser'], ['.ts', '.tsx']);
  const outside = sources.flatMap(importsOf).map(({ to }) => to.split('/')[0] ?? '');
  const packages = outside.filter((name) => existsSync(path.join(root, 'node_modules', name, 'package.json')));
  expect(new Set(packages)).toEqual(new Set(bundledPackages.keys()));
});

describe.each(['chrome-mv3', 'firefox-mv3'] as const)('licences.txt of %s', (target) => {
  const text = builtPackage(target).read('licences.txt');

  test('is what the sources say', () => {
    expect(text).toBe(licences());
  });

  test.each([...bundledPackages.keys(), iconSet[0]])('has the terms of %s in their own words', (name) => {
    expect(text).toMatch(
      new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\\n-+\\n\\nLicence: (MIT|ISC|MPL-2\\.0)\\. Sources: <https://`, 'm'),
    );
  });

  test('has the words that these licences ask for, ours too', () => {
    expect(text.match(/Permission is hereby granted, free of charge/g)).toHaveLength(6);
    expect(text).toContain('ISC License');
    expect(text).toContain('Mozilla Public License Version 2.0');
    expect(text).toContain('GNU AFFERO GENERAL PUBLIC LICENSE');
  });

  test.each([
    ['GeoNames', 'CC BY 4.0'],
    ['INSEE', 'Licence Ouverte 2.0'],
    ['La Poste', 'Licence Ouverte 2.0'],
    ['chatons.org', 'CC BY-SA'],
    ['Framasoft', 'CC0'],
  ])('names %s and its licence, %s', (name, licence) => {
    expect(text).toMatch(new RegExp(`${name.replace('.', '\\.')}.*\\n.*\\nLicence: ${licence}`));
  });
});

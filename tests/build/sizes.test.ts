import { describe, expect, test } from 'vitest';
import { builtPackage } from './built-package';

// 1 kB is 1,000 bytes.
const built = builtPackage('chrome-mv3');
const sum = (sizes: number[]) => sizes.reduce((total, size) => total + size, 0);

describe('a page that is watched carries', () => {
  test('no more than 1 kB of detect.js', () => {
    expect(built.bytes('detect.js')).toBeLessThanOrEqual(1000);
  });

  test('detect.js alone: it imports nothing', () => {
    expect(built.read('detect.js')).not.toMatch(/\bimport\b|\brequire\(/);
  });
});

test('what the popup loads at once is one script and one style sheet, of 25 kB at most, gzipped', () => {
  const loaded = built.loadedWith('popup.html');
  expect(loaded.map((file) => file.split('.').at(-1))).toEqual(['css', 'js']);
  expect(sum(loaded.map(built.gzipped))).toBeLessThanOrEqual(25_000);
});

test('the script of the popup does not wait for its style sheet', () => {
  expect(built.read('popup.html').match(/<script[^>]*>/g)).toEqual([expect.stringContaining(' async ')]);
});

test('the background is at most 40 kB, gzipped', () => {
  expect(built.gzipped('background.js')).toBeLessThanOrEqual(40_000);
});

// 12 kB of it are the icons of the kinds, which were a file of their own of 24.
test('the catalogue is at most 145 kB as it is read', () => {
  expect(built.bytes('catalogue.json')).toBeLessThanOrEqual(145_000);
});

test('the gazetteer is at most 160 kB in the zip', () => {
  expect(built.deflated('gazetteer.txt')).toBeLessThanOrEqual(160_000);
});

test('the whole package is at most 600 kB, zipped', () => {
  const zipHeaders = 150; // bytes a file: a local and a central header, with its name in both
  expect(sum(built.files.map((file) => built.deflated(file) + zipHeaders))).toBeLessThanOrEqual(600_000);
});

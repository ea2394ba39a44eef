import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import engines from '../../../../data/search-engines.json';
import { parseMatchPattern } from '../../../../utils/core/catalogue/match-pattern';
import { searchedWords } from '../../../../utils/core/find/searched-words';

const families = new Map([['google', ['com', 'fr', 'co.uk']]]);
const words = (address: string, instances: string[] = []) => searchedWords(address, engines, families, instances);

test.each([
  'https://www.qwant.com/?q=doodle+alternative&t=web',
  'https://lite.qwant.com/?q=doodle%20alternative',
  'https://duckduckgo.com/?t=h_&q=doodle+alternative&ia=web',
  'https://html.duckduckgo.com/html/?q=doodle+alternative',
  'https://www.google.com/search?q=doodle+alternative&sca_esv=1',
  'https://www.google.co.uk/search?q=doodle+alternative',
  'https://www.bing.com/search?q=doodle+alternative&form=QBLH',
  'https://www.ecosia.org/search?method=index&q=doodle+alternative',
  'https://www.startpage.com/do/dsearch?query=doodle+alternative&cat=web',
  'https://www.startpage.com/sp/search?query=doodle+alternative',
  'https://search.brave.com/search?q=doodle+alternative&source=web',
  'https://search.lilo.org/?q=doodle+alternative',
  'https://www.mojeek.com/search?q=doodle+alternative',
])('the words searched for at %s', (address) => {
  expect(words(address)).toBe('doodle alternative');
});

test.each([
  'https://www.google.com/maps?q=doodle',
  'https://docs.google.com/search?q=doodle',
  'https://www.google.evil.example/search?q=doodle',
  'https://example.org/search?q=doodle',
  'https://www.qwant.com/',
  'https://www.bing.com/search?q=%20',
  'about:blank',
  'doodle',
])('none at %s', (address) => {
  expect(words(address)).toBeUndefined();
});

test('an instance in the list is a search engine, and another host is none', () => {
  const address = 'https://searx.infini.fr/search?q=doodle&language=fr';
  expect(words(address, ['searx.infini.fr'])).toBe('doodle');
  expect(words(address, ['search.infini.fr'])).toBeUndefined();
});

test('the words of a stranger come on one line, and bounded', () => {
  const said = words(`https://www.qwant.com/?q=${encodeURIComponent(`a\n\u202eb${'c'.repeat(1000)}`)}`);
  expect(said).toMatch(/^a bc+…$/);
  expect(said).toHaveLength(200);
});

test('of any address comes what was searched for, or nothing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (address) => {
      expect(words(address) ?? 'nothing').not.toBe('');
    }),
  );
});

test('every engine has hosts, paths and parameters as they are written elsewhere in data', () => {
  const wrong = engines.filter(
    ({ name, hosts, paths, words: parameters }) =>
      name === '' ||
      hosts.some((host) => !parseMatchPattern(`*://${host}/`)) ||
      paths.some((path) => !path.startsWith('/')) ||
      parameters.some((parameter) => !/^[a-z]+$/.test(parameter)),
  );
  expect(wrong).toEqual([]);
  expect(engines.length).toBeGreaterThan(8);
});

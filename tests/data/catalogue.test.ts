import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compiledCatalogue, readCatalogueFiles } from '../../utils/publisher/catalogue/read-catalogue';
import { openCatalogue } from '../../utils/core/catalogue/open-catalogue';
import { parseMatchPattern } from '../../utils/core/catalogue/match-pattern';
import type { MatchPattern } from '../../utils/core/catalogue/match-pattern';
import { patternsOverlap } from '../../utils/publisher/catalogue/patterns-overlap';

const readJson = (file: string): unknown => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const visited = new Map(Object.entries(readJson('visited-urls.json') as Record<string, string[]>));
const plain = readJson('plain-urls.json') as string[];

const { services, kinds, families, problems } = readCatalogueFiles();
const compiled = compiledCatalogue();
const catalogue = openCatalogue(compiled);
const found = (url: string) => catalogue?.find(url)?.service.id;

test('every tracked service, kind and family can be read: each pattern valid, none claimed twice', () => {
  expect(problems).toEqual([]);
  expect(() => compiledCatalogue()).not.toThrow();
});

test('none of the 364 tracked services and 71 kinds gathered at first has gone', () => {
  expect(catalogue?.services.length).toBeGreaterThanOrEqual(364);
  expect(catalogue?.kinds.length).toBeGreaterThanOrEqual(71);
});

test('the compiled catalogue stays below 145 kB', () => {
  expect(Buffer.byteLength(JSON.stringify(compiled))).toBeLessThanOrEqual(145_000);
});

test('every tracked service is found by the addresses that people visit', () => {
  expect([...visited.keys()].toSorted()).toEqual(services.map(({ id }) => id));
  const wrong = [...visited].flatMap(([id, urls]) => urls.filter((url) => found(url) !== id).map((url) => [id, url]));
  expect(wrong).toEqual([]);
  expect([...visited].filter(([, urls]) => urls.length === 0)).toEqual([]);
});

test('news, help pages, labelled hosts and look-alikes belong to no tracked service [S90]', () => {
  expect(plain.length).toBeGreaterThanOrEqual(150);
  expect(plain.filter((url) => found(url) !== undefined)).toEqual([]);
});

test('each pattern brings its service at least one address', () => {
  const idle = services.flatMap(({ id, match, tldFamily }) => {
    const endings = families.get(tldFamily ?? '') ?? ['com'];
    return match.filter((pattern) => !endings.some((ending) => found(exampleOf(pattern, ending)) === id));
  });
  expect(idle).toEqual([]);
});

test('each exclude takes something away from its own service', () => {
  const idle = services.flatMap(({ id, match, exclude }) =>
    exclude.filter((pattern) => !match.some((each) => patternsOverlap(pattern, each))).map((pattern) => [id, pattern]),
  );
  expect(idle).toEqual([]);
});

test('hosted content is flagged where each service says so', () => {
  const silent = services.flatMap(({ hostedContent, tldFamily }) => {
    const ending = families.get(tldFamily ?? '')?.[0] ?? 'com';
    return hostedContent.filter((pattern) => !catalogue?.find(exampleOf(pattern, ending))?.hostedContent);
  });
  expect(silent).toEqual([]);
  expect(catalogue?.find('https://jeanne.wordpress.com/2024/')?.hostedContent).toBe(true);
  expect(catalogue?.find('https://wordpress.com/home')?.hostedContent).toBe(false);
});

test.each([
  ['https://acme.sharepoint.com/:x:/s/equipe/Eabc', 'spreadsheet'],
  ['https://acme.sharepoint.us/:w:/r/sites/equipe/a.docx', 'collab-text'],
  ['https://acme.sharepoint.com/:p:/t/equipe/Eabc', 'slides'],
  ['https://acme.sharepoint.com/:v:/s/equipe/Eabc', 'video-sharing'],
  ['https://acme.sharepoint.com/:o:/s/equipe/Eabc', 'notes'],
  ['https://acme.sharepoint.com/:i:/s/equipe/Eabc', 'image-sharing'],
  ['https://acme.sharepoint.com/:f:/s/equipe/Eabc', 'file-storage'],
  ['https://acme.sharepoint.com/:b:/s/equipe/Eabc', 'file-storage'],
  ['https://acme.sharepoint.com/sites/equipe/SitePages/Accueil.aspx', 'wiki'],
  ['https://acme.sharepoint.com/sites/equipe/_layouts/15/Doc.aspx?sourcedoc=1&file=budget.xlsx', 'spreadsheet'],
  ['https://acme.sharepoint.com/_layouts/15/Doc.aspx?sourcedoc=1&file=rapport.docx&action=edit', 'collab-text'],
  ['https://acme.sharepoint.com/_layouts/15/stream.aspx?id=1', 'video-sharing'],
  ['https://acme-my.sharepoint.com/:x:/g/personal/jean_acme_fr/Eabc', 'spreadsheet'],
  ['https://acme-my.sharepoint.com.mcas.ms/:p:/g/personal/jean_acme_fr/Eabc', 'slides'],
  ['https://1drv.ms/x/s!Abc', 'spreadsheet'],
  ['https://1drv.ms/w/c/abc/Eabc', 'collab-text'],
  ['https://1drv.ms/f/s!Abc', 'file-storage'],
  ['https://onedrive.live.com/edit.aspx?cid=1&app=Excel', 'spreadsheet'],
  ['https://onedrive.live.com/?id=root', 'file-storage'],
  ['https://doodle.com/bp/jeanne/cafe', 'appointment'],
  ['https://open.spotify.com/intl-fr/episode/abc', 'podcast'],
  ['https://www.dropbox.com/t/abc', 'file-transfer'],
  ['https://www.figma.com/board/AbC/Idees', 'whiteboard'],
])('%s is shown %s first', (url, kind) => {
  expect(catalogue?.find(url)?.kinds[0]).toBe(kind);
});

test('each kind is that of at least one tracked service that is still open', () => {
  const open = new Set(services.flatMap((service) => (service.legacy ? [] : service.kinds)));
  expect(kinds.map(({ id }) => id).filter((id) => !open.has(id))).toEqual([]);
});

function exampleOf(pattern: string, ending: string): string {
  const { host, subdomains, path } = parsed(pattern);
  return `https://${subdomains ? 'some.' : ''}${host.replace('{tld}', ending)}${path.replaceAll('*', 'some')}`;
}

function parsed(pattern: string): MatchPattern {
  const read = parseMatchPattern(pattern);
  if (!read) throw new Error(`${pattern} is no match pattern`);
  return read;
}

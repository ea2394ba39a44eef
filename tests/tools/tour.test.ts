import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import engines from '../../data/search-engines.json';
import { openCatalogue } from '../../utils/core/catalogue/open-catalogue';
import { searchedWords } from '../../utils/core/find/searched-words';
import { describePage } from '../../utils/core/page/describe-page';
import { indexRegistry, readerOf } from '../../utils/core/registry/index-registry';
import { defaultSettings } from '../../utils/core/settings';
import { circumstancesOf } from '../../utils/core/suggest/circumstances';
import { compiledCatalogue } from '../../utils/publisher/catalogue/read-catalogue';
import { bundledRegistry } from '../../utils/publisher/federation/bundle-registry';
import { startedFor, tour } from './tour';
import { serveTour } from './tour-sites';

const catalogue = openCatalogue(compiledCatalogue())!;
const registry = await bundledRegistry();
const reader = readerOf(indexRegistry(registry, catalogue, 'bundled'), catalogue);
const sites = tour.flatMap((stop) => ('site' in stop ? [stop] : []));

const described = (site: string) => describePage(site, reader, circumstancesOf(defaultSettings, new Date()));

/** What Chatière sees at a stop, in the words of its stable attributes. */
async function seen(site: string): Promise<string> {
  const page = await described(site);
  if (page.page === 'tracked') return `${page.service.id} ${page.role}`;
  if (page.page === 'labelled') return page.label.label;
  return searchedWords(site, engines, catalogue.families, []) === undefined ? page.page : 'results';
}

test('stops at each kind of page that Chatière tells apart', async () => {
  expect(Object.fromEntries(await Promise.all(sites.map(async ({ name, site }) => [name, await seen(site)])))).toEqual({
    doodle: 'doodle author',
    'google-docs': 'google-docs author',
    pocket: 'pocket author',
    dropbox: 'dropbox author',
    participant: 'doodle participant',
    results: 'results',
    labelled: 'member',
    former: 'former',
    plain: 'unknown',
  });
});

test('goes on to a host from each service that Chatière was made for, which the tour plays', async () => {
  const leading = sites.filter(({ goesThere }) => goesThere);
  expect(leading.map(({ name }) => name)).toEqual(startedFor);
  const played = new Set<string>();
  await serveTour((host) => played.add(host));
  for (const { site } of leading) {
    const page = await described(site);
    const offered = page.page === 'tracked' ? (await Promise.all(page.offers.map(({ all }) => all()))).flat() : [];
    expect(offered).not.toHaveLength(0);
    expect(offered.filter(({ url }) => !played.has(new URL(url).hostname))).toEqual([]);
  }
});

test('shows the three steps of the welcome page, the directory, a host and the way out', () => {
  const pages = tour.flatMap((stop) => ('page' in stop ? [stop.page] : []));
  const names = pages.map((page) => page.replace(/\.html.*/, ''));
  expect(names).toEqual(['onboarding', 'onboarding', 'onboarding', 'directory', 'host', 'way-out']);
  expect(names.filter((name) => !existsSync(`entrypoints/${name}/index.html`))).toEqual([]);
});

test('names each picture once', () => {
  expect(new Set(tour.map(({ name }) => name)).size).toBe(tour.length);
});

import { readFileSync } from 'node:fs';
import { compiledCatalogue } from '../../utils/publisher/catalogue/read-catalogue';
import type { Catalogue } from '../../utils/core/catalogue/catalogue';
import { openCatalogue } from '../../utils/core/catalogue/open-catalogue';
import type { CompiledCatalogue } from '../../utils/core/catalogue/compiled-catalogue';
import { labelOf } from '../../utils/core/registry/label';
import { hostBucket } from '../../utils/core/text/host-bucket';
import { indexRegistry, type IndexedRegistry } from '../../utils/core/registry/index-registry';
import { parseOrganizations } from '../../utils/core/registry/parse-registry';
import { suggest } from '../../utils/core/suggest/suggest';
import { simulatedOrganizations } from '../e2e/mirrors/simulated-registry';
import { measure, timed, typicalViewLength, type Measure } from './measure';

const circumstances = {
  place: { name: 'Brest', country: 'FR', latitude: 48.39, longitude: -4.49 },
  today: '2026-11-23',
  seed: 'bench',
};

/** What core computes, with no browser: the parts that have a budget, and how they grow. */
export async function measureInNode(): Promise<Measure[]> {
  const compiled = compiledCatalogue();
  const catalogue = openCatalogue(compiled)!;
  const tenfold = openCatalogue(manifold(compiled, 10))!;
  const urls = Object.values(
    JSON.parse(readFileSync('tests/data/visited-urls.json', 'utf8')) as Record<string, string[]>,
  ).flat();
  const text = JSON.stringify(compiled);
  const results = [
    await measure('parse and open the catalogue', 'ms', { runs: 50, warmUp: 5 }, () =>
      timed(1, () => openCatalogue(JSON.parse(text))!.find('https://doodle.com/')),
    ),
    await measure('match one URL, whole catalogue', 'µs', { runs: 50, warmUp: 5 }, () => matchTime(catalogue, urls)),
    await measure('match one URL, 10 × the catalogue', 'µs', { runs: 50, warmUp: 5 }, () => matchTime(tenfold, urls)),
  ];
  for (const organizations of [100, 10_000]) {
    const given = simulatedOrganizations({
      organizations,
      servicesEach: 10,
      kinds: compiled.kinds.map(({ id }) => id),
    });
    results.push(...(await measureRegistry(given, catalogue)));
  }
  return results;
}

async function measureRegistry(given: unknown[], catalogue: Catalogue): Promise<Measure[]> {
  const size = `${(given.length * 10).toLocaleString('en')} services`;
  const runs = given.length > 1000 ? 5 : 30;
  let indexed!: IndexedRegistry;
  const parsing = await measure(`parse a registry of ${size}`, 'ms', { runs, warmUp: 1 }, () =>
    timed(1, () => parseOrganizations(given, 'bench')),
  );
  const { value: organizations } = parseOrganizations(given, 'bench');
  const indexing = await measure(`cut it into views and labels, ${size}`, 'ms', { runs, warmUp: 1 }, () =>
    timed(1, () => {
      indexed = indexRegistry({ version: 2026112300, created: '', organizations }, catalogue, 'bundled');
    }),
  );
  const views = [...indexed.views].toSorted(([, a], [, b]) => b.length - a.length);
  const typical = views.findLast(([, { length }]) => length >= typicalViewLength);
  const shown = [views[0]!, ...(typical && typical !== views[0] ? [typical] : [])];
  const host = new URL(organizations[organizations.length >> 1]!.services[0]!.url).hostname;
  const entries = indexed.labels.get(hostBucket(host))!;
  return [
    parsing,
    indexing,
    ...(await Promise.all(
      shown.map(([kind, view]) =>
        measure(`suggestions from a view of ${view.length}, ${size}`, 'ms', { runs: 50, warmUp: 10 }, () =>
          timed(1, () => suggest(kind, view, circumstances)),
        ),
      ),
    )),
    await measure(
      `label of one host, ${size}`,
      'µs',
      { runs: 50, warmUp: 10 },
      () =>
        1000 *
        timed(1000, () => {
          for (let run = 0; run < 1000; run += 1) labelOf(host, entries);
        }),
    ),
  ];
}

function matchTime(catalogue: Catalogue, urls: string[]): number {
  const rounds = 20;
  const run = () => {
    for (let round = 0; round < rounds; round += 1) for (const url of urls) catalogue.find(url);
  };
  return 1000 * timed(rounds * urls.length, run);
}

/** The catalogue again and again under other names: what it would be if it grew. */
export function manifold(compiled: CompiledCatalogue, times: number): CompiledCatalogue {
  const services = Array.from({ length: times }, (_, copy) =>
    compiled.services.map((service) =>
      copy === 0
        ? service
        : {
            ...service,
            id: `${service.id}-${copy}`,
            tldFamily: undefined,
            exclude: undefined,
            hostedContent: undefined,
            participant: undefined,
            match: service.match.map((pattern) =>
              pattern.replace('{tld}', 'com').replace(/^([^/]+)/, `$1.copy${copy}`),
            ),
          },
    ),
  ).flat();
  return { ...compiled, services };
}

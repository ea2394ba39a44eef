import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadDirectory } from '../../../entrypoints/directory/load-directory';
import { deleteRegistryDatabase } from '../../../utils/browser/registry/registry-database';
import { replaceRegistry } from '../../../utils/browser/registry/replace-registry';
import { indexRegistry } from '../../../utils/core/registry/index-registry';
import { catalogue, organization, service } from '../../utils/core/sample-registry';

const brest = { countryCode: 'FR', address: 'Brest', geolocation: { latitude: 48.39, longitude: -4.49 } };
const organizations = [
  organization({ ...brest, services: [service(), service({ id: 'infini/date', kinds: ['date-poll'] })] }),
  organization({ ...brest, id: 'silent', name: 'Silent', services: [] }),
  organization({ id: 'nowhere', name: 'Nowhere', services: [service({ id: 'nowhere/pad' })] }),
  organization({ id: 'former', name: 'Former', membership: { state: 'former' } }),
];
const registry = { version: 2026112300, created: '2026-11-23T00:00:00Z', organizations };
const gazetteer = '#FR\tFinistère\t29\t4800\t-500\nBrest\t39\t51\t9\t200\nMorlaix\t58\t117\t5\t600\n';
const files: Record<string, string> = {
  'registry.json': JSON.stringify(registry),
  'catalogue.json': JSON.stringify(catalogue.compiled),
  'gazetteer.txt': gazetteer,
};

/** What the browser keeps; each test changes what matters to it. */
const told = vi.hoisted(() => ({ stored: {} as Record<string, unknown> }));
vi.mock('../../../utils/browser/build', () => ({ build: { bundledVersion: 2026112300, publishers: { mirrors: [] } } }));
vi.mock('../../../utils/browser/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://chatiere/${path}` },
    storage: { local: { get: async () => told.stored } },
  },
}));
vi.stubGlobal('fetch', async (url: string) => new Response(files[url.split('/').at(-1)!]));

beforeEach(() => {
  told.stored = { place: { name: 'Morlaix', country: 'FR', latitude: 48.58, longitude: -3.83 } };
});
afterEach(deleteRegistryDatabase);

const stored = () =>
  replaceRegistry(indexRegistry(registry, catalogue, 'bundled'), files['catalogue.json']!, registry.created);

test.each([
  ['the stored registry', stored],
  ['the packaged one, while nothing is stored', async () => undefined],
])('lists every member, with its services, region and distance, from %s', async (_, prepare) => {
  await prepare();
  const { hosts, settings } = await loadDirectory();
  expect(settings.place?.name).toBe('Morlaix');
  expect(hosts.map(({ id, region, services }) => [id, region, services.length])).toEqual(
    expect.arrayContaining([
      ['infini', 'Finistère', 2],
      ['silent', 'Finistère', 0],
      ['nowhere', undefined, 1],
    ]),
  );
  expect(hosts).toHaveLength(3);
  const [infini, silent, nowhere] = ['infini', 'silent', 'nowhere'].map((id) => hosts.find((host) => host.id === id)!);
  expect(infini).toMatchObject({ address: 'Brest', ...brest.geolocation, distanceKm: expect.closeTo(53, 0) });
  expect(silent).toMatchObject({ address: 'Brest', ...brest.geolocation, distanceKm: infini!.distanceKm });
  expect(nowhere).toMatchObject({ address: undefined, latitude: undefined, distanceKm: undefined });
});

test('without a town nothing has a distance', async () => {
  told.stored = {};
  const { hosts } = await loadDirectory();
  expect(hosts.every(({ distanceKm }) => distanceKm === undefined)).toBe(true);
});

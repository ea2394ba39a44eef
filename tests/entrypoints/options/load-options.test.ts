import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadOptions } from '../../../entrypoints/options/load-options';
import { deleteRegistryDatabase } from '../../../utils/browser/registry/registry-database';
import { replaceRegistry } from '../../../utils/browser/registry/replace-registry';
import { indexRegistry } from '../../../utils/core/registry/index-registry';
import type { SyncReport } from '../../../utils/core/sync/sync-report';
import { catalogue, organization } from '../../utils/core/sample-registry';

const registry = { version: 2026112300, created: '2026-11-23T00:00:00Z', organizations: [organization()] };
const catalogueText = JSON.stringify(catalogue.compiled);
const mirror = 'https://mirror.example/registry/';

/** What the browser keeps and allows; each test changes what matters to it. */
const told = vi.hoisted(() => ({
  stored: {} as Record<string, unknown>,
  session: {},
  origins: [] as string[],
  inPrivate: false,
}));
const build = vi.hoisted(() => ({
  bundledVersion: 2026112300,
  mirrors: [] as string[],
  mirrorsNeedAccess: false,
}));

vi.mock('../../../utils/browser/build', () => ({ build }));
vi.mock('../../../utils/browser/browser', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://chatiere/${path}` },
    extension: { isAllowedIncognitoAccess: async () => told.inPrivate },
    permissions: { getAll: async () => ({ origins: told.origins }) },
    storage: { local: { get: async () => told.stored }, session: { get: async () => told.session } },
  },
}));
vi.stubGlobal(
  'fetch',
  async (url: string) => new Response(url.endsWith('/registry.json') ? JSON.stringify(registry) : catalogueText),
);

beforeEach(async () => {
  await deleteRegistryDatabase();
  await replaceRegistry(indexRegistry(registry, catalogue, mirror), catalogueText, registry.created);
  Object.assign(told, { stored: {}, session: {}, origins: [], inPrivate: false });
  Object.assign(build, { mirrors: [], mirrorsNeedAccess: false });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

const watching = (...services: string[]) => ({ watch: { services, labelled: false, allCountries: false } });

test('tells which list is kept, what can be chosen, and where members are met', async () => {
  const { about, catalogue: whole, memberHosts } = await loadOptions();
  expect([about.version, about.origin, about.members]).toEqual([2026112300, mirror, 1]);
  expect(whole.services.map(({ id }) => id)).toEqual(catalogue.services.map(({ id }) => id));
  expect(memberHosts).toEqual(expect.arrayContaining(['pad.infini.fr']));
});

test('tells what was chosen and what the browser lets us into', async () => {
  Object.assign(told, { stored: { ...watching('doodle'), paused: true }, origins: ['https://*.doodle.com/*'] });
  const { settings, granted } = await loadOptions();
  expect(settings).toMatchObject({ ...watching('doodle'), paused: true });
  expect(granted).toEqual(['https://*.doodle.com/*']);
});

test('tells whether the browser lets us into private windows', async () => {
  expect((await loadOptions()).inPrivate).toBe(false);
  told.inPrivate = true;
  expect((await loadOptions()).inPrivate).toBe(true);
});

test('tells the last syncs and requests, without what was stored and is none', async () => {
  const report: SyncReport = {
    outcome: 'failed',
    reason: 'timeout',
    at: '2026-11-23T09:00:00Z',
    requests: 1,
    bytes: 0,
  };
  const request = { at: '2026-11-23T09:00:00Z', url: `${mirror}head.json`, bytes: 0, result: 'timeout' };
  told.stored = { syncHistory: [report, { outcome: 'exploded' }], requestLog: [request] };
  const { syncHistory, requests } = await loadOptions();
  expect(syncHistory).toEqual([report]);
  expect(requests).toEqual([request]);
});

test('names the mirrors that the browser does not let us into', async () => {
  Object.assign(build, { mirrors: [mirror], mirrorsNeedAccess: true });
  expect((await loadOptions()).closedMirrors).toEqual(['https://mirror.example/*']);
  told.origins = ['https://mirror.example/*'];
  expect((await loadOptions()).closedMirrors).toEqual([]);
});

test('answers from the packaged list where none is stored', async () => {
  await deleteRegistryDatabase();
  expect((await loadOptions()).about.origin).toBe('bundled');
});

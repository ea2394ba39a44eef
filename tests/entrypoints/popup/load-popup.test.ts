import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadPopup } from '../../../entrypoints/popup/load-popup';
import { deleteRegistryDatabase } from '../../../utils/browser/registry/registry-database';
import { replaceRegistry } from '../../../utils/browser/registry/replace-registry';
import { indexRegistry } from '../../../utils/core/registry/index-registry';
import { defaultSettings } from '../../../utils/core/settings';
import { catalogue, organization, service } from '../../utils/core/sample-registry';

const version = 2026112300;
const polls = service({ id: 'infini/date', name: 'Dates', url: 'https://date.infini.fr/', kinds: ['date-poll'] });
const infini = organization({ services: [polls] });
const registry = { version, created: '2026-11-23T00:00:00Z', organizations: [infini] };
const catalogueText = JSON.stringify(catalogue.compiled);
const mirror = 'https://mirror.example/registry/';
const doodle = 'https://doodle.com/meeting/abc';

/** What the browser tells of itself; each test changes what matters to it. */
const told = vi.hoisted(() => ({
  tab: {} as { url?: string; incognito?: boolean },
  settings: {} as Record<string, unknown> | Error,
  origins: [] as string[],
  sent: [] as unknown[],
}));
const build = vi.hoisted(() => ({
  bundledVersion: 2026112300,
  mirrors: [] as string[],
  mirrorsNeedAccess: false,
}));

vi.mock('../../../utils/browser/build', () => ({ build }));
vi.mock('../../../utils/browser/browser', () => ({
  browser: {
    runtime: {
      getURL: (path: string) => `chrome-extension://chatiere/${path}`,
      sendMessage: async (message: unknown) => {
        told.sent.push(message);
        return { answer: undefined };
      },
    },
    tabs: { query: async () => [told.tab] },
    permissions: { getAll: async () => ({ origins: told.origins }) },
    storage: {
      local: {
        get: async () => {
          if (told.settings instanceof Error) throw told.settings;
          return told.settings;
        },
      },
    },
  },
}));
vi.stubGlobal(
  'fetch',
  async (url: string) => new Response(url.endsWith('/registry.json') ? JSON.stringify(registry) : catalogueText),
);

beforeEach(async () => {
  await deleteRegistryDatabase();
  await replaceRegistry(indexRegistry(registry, catalogue, 'bundled'), catalogueText, registry.created);
  Object.assign(told, { tab: { url: doodle, incognito: false }, settings: {}, origins: [], sent: [] });
  Object.assign(build, { mirrors: [], mirrorsNeedAccess: false });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('the page in front', () => {
  test('that is a tracked service comes with what is offered, and with the part of the catalogue that it needs', async () => {
    const { description, catalogue: part, panels } = await loadPopup('');
    expect(description).toMatchObject({ page: 'tracked', service: { id: 'doodle' } });
    expect(part.kind('date-poll')?.en).toBe('Date poll');
    expect(part.service('docs')).toBeUndefined();
    expect(panels).toEqual({});
  });

  test('that is a member’s comes with its label and the panel that tells it', async () => {
    told.tab = { url: 'https://date.infini.fr/studs.php' };
    const { description, panels, watch } = await loadPopup('');
    expect(description).toMatchObject({ page: 'labelled', organization: { id: 'infini' } });
    expect(panels.LabelPanel).toBeTypeOf('function');
    expect(watch).toBeUndefined();
  });

  test('that is neither comes with the whole catalogue, to choose from', async () => {
    told.tab = { url: 'https://plain.example/' };
    const { description, catalogue: whole, panels } = await loadPopup('');
    expect(description.page).toBe('unknown');
    expect(whole.service('docs')?.name).toBe('Docs');
    expect(panels.UnknownPanel).toBeTypeOf('function');
  });

  test('whose address the browser does not tell is no site', async () => {
    told.tab = {};
    expect((await loadPopup('')).description.page).toBe('not-a-site');
  });

  test('gives way to the address that the popup is asked about', async () => {
    const { description } = await loadPopup(`?url=${encodeURIComponent('https://date.infini.fr/')}`);
    expect(description.page).toBe('labelled');
  });
});

describe('whether the service is watched', () => {
  const watching = { watch: { services: ['doodle'], labelled: false, allCountries: false } };

  test.each([
    ['not-watched', {}, []],
    ['withheld', watching, []],
    ['watched', watching, ['https://*.doodle.com/*']],
    ['paused', { ...watching, paused: true }, ['https://*.doodle.com/*']],
  ])('is told from the choice and from what the browser lets us into: %s', async (state, settings, origins) => {
    Object.assign(told, { settings, origins });
    expect((await loadPopup('')).watch).toEqual({ state, origins: ['https://*.doodle.com/*'] });
  });

  test('is told of a private window as of one of which nothing is kept', async () => {
    told.tab = { url: doodle, incognito: true };
    const { isPrivate, watch } = await loadPopup('');
    expect([isPrivate, watch?.state]).toEqual([true, 'private']);
  });

  test('is not told where the settings cannot be read, and the page is told all the same', async () => {
    told.settings = new Error('corrupt');
    const { description, settings, isReadable, watch } = await loadPopup('');
    expect([isReadable, watch]).toEqual([false, undefined]);
    expect(settings).toEqual(defaultSettings);
    expect(description).toMatchObject({ page: 'tracked', service: { id: 'doodle' } });
  });
});

describe('a stored registry', () => {
  test('that is whole is left as it is', async () => {
    const { trouble, mending } = await loadPopup('');
    expect([trouble, mending, told.sent]).toEqual([undefined, undefined, []]);
  });

  test('that is missing is asked for, while the packaged one answers', async () => {
    await deleteRegistryDatabase();
    const { trouble, mending, about, description } = await loadPopup('');
    expect([trouble, about.origin, description.page]).toEqual(['not-stored-yet', 'bundled', 'tracked']);
    await mending;
    expect(told.sent).toEqual([{ ask: 'mendRegistry', given: {} }]);
  });

  test('that cannot be read is rebuilt', async () => {
    told.tab = { url: 'https://plain.example/' }; // about which the whole catalogue is read
    await replaceRegistry(indexRegistry(registry, catalogue, mirror), 'not JSON', registry.created);
    const { trouble, mending } = await loadPopup('');
    await mending;
    expect([trouble, told.sent]).toEqual(['unreadable', [{ ask: 'rebuildRegistry', given: {} }]]);
  });

  test('is not mended from a private window, where Firefox opens no database', async () => {
    await deleteRegistryDatabase();
    told.tab = { url: doodle, incognito: true };
    const { trouble, mending } = await loadPopup('');
    expect([trouble, mending, told.sent]).toEqual([undefined, undefined, []]);
  });
});

describe('a mirror', () => {
  beforeEach(() => Object.assign(build, { mirrors: [mirror], mirrorsNeedAccess: true }));

  test('that the browser does not let us into is named, until it does', async () => {
    expect((await loadPopup('')).closedMirrors).toEqual(['https://mirror.example/*']);
    told.origins = ['https://mirror.example/*'];
    expect((await loadPopup('')).closedMirrors).toEqual([]);
  });

  test('is not asked for in a private window', async () => {
    told.tab = { url: doodle, incognito: true };
    expect((await loadPopup('')).closedMirrors).toEqual([]);
  });
});

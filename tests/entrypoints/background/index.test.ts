import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background/index';
import { currentRegistry } from '../../../utils/browser/registry/stored-reader';
import type { Fetched } from '../../../utils/core/sync/sync-doors';
import { apiUses } from '../../api-uses';
import { since } from '../../browser-support';
import { filesIn } from '../../source-files';
import { browser as speaking } from '../../speaking-browser';
import { catalogue, organization } from '../../utils/core/sample-registry';

const phone = vi.hoisted((): Record<string, Record<string, unknown>> => ({}));
const asked = vi.hoisted((): string[] => []);
vi.mock('../../../utils/browser/browser', () => ({ browser: phone }));
vi.mock('../../../utils/browser/sync/pinned-keys', () => ({ pinnedKeys: [] }));
vi.mock('../../../utils/browser/build', () => ({
  build: {
    bundledVersion: 2026112100,
    mirrors: ['https://a.example/'],
    mirrorsNeedAccess: false,
  },
}));
vi.mock('../../../utils/browser/packaged-file', () => ({
  packagedFile: async (name: string) =>
    name === 'catalogue.json'
      ? JSON.stringify(catalogue.compiled)
      : JSON.stringify({ version: 2026112100, created: '2026-11-21T00:00:00Z', organizations: [organization()] }),
}));
vi.mock('../../../utils/browser/sync/mirror-fetch', () => ({
  fetchFromMirror: async (url: string): Promise<Fetched> => {
    asked.push(url);
    return { outcome: 'failed', reason: 'unreachable' };
  },
}));
vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => Promise<unknown>) => work() } });

const said: Record<string, unknown>[] = [];
/** How often it was looked what is registered to be watched. */
let looksAtScripts = 0;
const says = (name: string) => async (given: Record<string, unknown>) => void said.push({ [name]: given });
const events = () => ({ addListener: () => {}, removeListener: () => {} });

/** All that our code asks of a browser, then without what the data say that Firefox for Android lacks, nor colours. */
function becomePhone(): string[] {
  const { storage, alarms, tabs } = fakeBrowser;
  const { onMessage, onStartup } = fakeBrowser.runtime;
  const all: typeof phone = {
    storage: { ...storage, local: { ...storage.local, setAccessLevel: undefined } },
    alarms: alarms,
    tabs: tabs,
    runtime: {
      id: 'chatiere',
      onMessage,
      onStartup,
      getURL: (path: string) => `moz-extension://chatiere/${path}`,
      getPlatformInfo: async () => ({ os: 'android' }),
      getManifest: () => ({}),
    },
    i18n: speaking.i18n,
    action: {
      getBadgeText: async () => '',
      getTitle: async () => '',
      setBadgeText: says('text'),
      setTitle: says('title'),
      setIcon: says('icon'),
      setBadgeBackgroundColor: says('background'),
      setBadgeTextColor: says('ink'),
    },
    permissions: {
      getAll: async () => ({ origins: [] }),
      remove: async () => true,
      onAdded: events(),
      onRemoved: events(),
    },
    scripting: {
      getRegisteredContentScripts: async () => {
        looksAtScripts += 1;
        return [];
      },
    },
    commands: { onCommand: events(), getAll: async () => [] },
    contextMenus: { onClicked: events(), removeAll: says('menus'), create: says('menu'), update: says('menu') },
    windows: { create: says('window') },
  };
  const uses = filesIn(['utils/browser', 'entrypoints'], ['.ts', '.tsx']).flatMap(apiUses);
  const lacking = uses.flatMap(({ path }) => {
    const [api = ''] = path.split('.');
    return since('firefox_android', `webextensions.api.${api}`) === Infinity ? [api] : [];
  });
  Object.assign(phone, all);
  for (const api of lacking) delete phone[api];
  for (const colour of ['setBadgeBackgroundColor', 'setBadgeTextColor', 'setIcon']) delete phone.action?.[colour];
  return [...new Set(lacking)].toSorted();
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

/** Starts the background, as with the browser, and waits until all is ready. */
async function start(): Promise<void> {
  background.main();
  await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get('isReady')).toEqual({ isReady: true }));
}

/** What the background replies to a page of ours. */
function replyTo(ask: string): Promise<unknown> {
  const sender = { id: 'chatiere', url: 'moz-extension://chatiere/options.html', origin: 'moz-extension://chatiere' };
  return new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger({ ask, given: {} }, sender, resolve);
  });
}

test('on a phone, without menus, commands, address bar, windows and colours, the background starts, answers and syncs', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  expect(becomePhone()).toEqual(['commands', 'contextMenus', 'omnibox', 'windows']);
  await start();
  expect(await currentRegistry()).toMatchObject({ version: 2026112100 });
  expect((await fakeBrowser.tabs.query({})).map(({ url }) => url)).toContain(
    'moz-extension://chatiere/onboarding.html',
  );
  expect(await fakeBrowser.alarms.get('sync')).toBeDefined();

  const before = asked.length;
  expect(await replyTo('syncNow')).toMatchObject({ answer: { outcome: expect.any(String) } });
  expect(asked.length).toBeGreaterThan(before);
  expect(said).toContainEqual({ title: { title: expect.stringMatching(/^Chatière/) } });
  expect(warned.mock.calls).toEqual([]);
});

test.each(['syncNow', 'rebuildRegistry', 'mendRegistry'])(
  'what is watched is looked at anew before %s is answered, since the list may be another',
  async (question) => {
    becomePhone();
    await start();
    const before = looksAtScripts;
    expect(await replyTo(question)).toHaveProperty('answer');
    expect(looksAtScripts).toBeGreaterThan(before);
  },
);

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerOpenTabs, pageAt } from '../../../entrypoints/background/answer-questions';
import { forgetChangedSettings, writeSettings } from '../../../utils/browser/settings/settings-store';
import { indexRegistry, readerOf } from '../../../utils/core/registry/index-registry';
import type { RegistryReader } from '../../../utils/core/registry/reader';
import { catalogue, organization, service } from '../../utils/core/sample-registry';

const doodle = 'https://doodle.com/poll/1';
const infini = 'https://www.infini.fr/';
/** Tab → the address that it shows, and what its button says. */
const tabs = new Map<number, string>();
const badges = new Map<number, string>();
let granted: string[] = [];
let reader: RegistryReader;
/** What happens while the registry is read. */
let meanwhile = () => {};

vi.mock('../../../utils/browser/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});
vi.mock('../../../utils/browser/registry/read-registry', () => ({
  readRegistry: async (read: (from: RegistryReader) => Promise<unknown>) => {
    const found = await read(reader);
    meanwhile();
    return { found };
  },
}));
vi.mock('../../../utils/browser/watch/sites-permission', () => ({ grantedOrigins: async () => granted }));
vi.mock('../../../utils/browser/toolbar/toolbar', () => ({
  openTabs: async () => [...tabs].map(([id, url]) => ({ id, url })),
  shownAddress: async (id: number) => tabs.get(id),
  showBadge: async (id: number, badge: { state: string; count?: number }) => {
    badges.set(id, badge.count === undefined ? badge.state : String(badge.count));
  },
}));
forgetChangedSettings();

const registryWith = (...polls: string[]) => {
  const services = polls.map((id) =>
    service({ id: `infini/${id}`, url: `https://${id}.infini.fr/`, kinds: ['date-poll'], registration: ['None'] }),
  );
  const registry = {
    version: 2026112300,
    created: '2026-11-23T00:00:00Z',
    organizations: [organization({ services })],
  };
  return readerOf(indexRegistry(registry, catalogue, 'bundled'), catalogue);
};
const choice = { services: ['doodle'], labelled: true, allCountries: false };

beforeEach(async () => {
  tabs.clear();
  badges.clear();
  granted = ['https://doodle.com/*', 'https://www.infini.fr/*'];
  reader = registryWith('poll', 'date');
  meanwhile = () => {};
  await fakeBrowser.storage.local.clear();
  await writeSettings({ watch: choice, paused: false });
});

async function visit(id: number, url: string): Promise<string | undefined> {
  tabs.set(id, url);
  await pageAt({ url }, id);
  return badges.get(id);
}

describe('the badge of a page that says where it is', () => {
  test('counts what is offered, or names the host', async () => {
    expect(await visit(1, doodle)).toBe('2');
    expect(await visit(2, infini)).toBe('labelled');
  });

  test('is that of the page which the tab shows by then, whether it moved on before or meanwhile', async () => {
    tabs.set(1, 'https://example.org/');
    await pageAt({ url: doodle }, 1);
    expect(badges.get(1)).toBe('none');
    meanwhile = () => tabs.set(2, infini);
    expect(await visit(2, doodle)).toBe('labelled');
  });

  test('is that of the whole address, where only its site was told', async () => {
    tabs.set(1, `https://doodle.com/poll/${'a'.repeat(20_000)}`);
    await pageAt({ url: 'https://doodle.com/' }, 1);
    expect(badges.get(1)).toBe('2');
    tabs.set(1, `https://example.org/${'a'.repeat(20_000)}`);
    await pageAt({ url: 'https://doodle.com/' }, 1);
    expect(badges.get(1)).toBe('none');
  });
});

describe('what the background holds in memory', () => {
  test('of the settings is read once, and forgotten when another window changes one', async () => {
    await visit(1, doodle);
    const read = vi.spyOn(fakeBrowser.storage.local, 'get');
    await visit(1, doodle);
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
    await fakeBrowser.storage.local.set({ paused: true }); // by a page of another window
    expect(await visit(1, doodle)).toBe('none');
    await fakeBrowser.storage.local.set({ paused: false, watch: { ...choice, services: [] } });
    expect(await visit(1, doodle)).toBe('none');
  });

  test('of the registry is not believed once another has taken its place', async () => {
    expect(await visit(1, doodle)).toBe('2');
    reader = registryWith('poll', 'date', 'third');
    expect(await visit(1, doodle)).toBe('3');
  });

  test('of a tab whose address is none is asked of nobody, and costs the other tabs nothing', async () => {
    tabs.set(1, 'https://[/');
    tabs.set(2, doodle);
    await answerOpenTabs();
    expect([badges.get(1), badges.get(2)]).toEqual(['none', '2']);
  });

  test('is nothing of the permissions: a site that was taken back has no badge', async () => {
    tabs.set(1, doodle);
    await answerOpenTabs();
    expect(badges.get(1)).toBe('2');
    granted = [];
    await answerOpenTabs();
    expect(badges.get(1)).toBe('none');
  });
});

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchSites } from '../../../entrypoints/background/watch-sites';
import { noteUnsettled, unsettledNote } from '../../../utils/browser/watch/unsettled';
import { defaultSettings } from '../../../utils/core/settings';

const runs: string[][] = [];
/** On how many services the button says that one is notified. */
const said: number[] = [];
let services: string[] = [];
let hold: Promise<void> | undefined;

vi.mock('../../../entrypoints/background/watch-choice', () => ({
  commitPending: async () => {},
  giveBackSurplus: async () => {},
}));
vi.mock('../../../utils/browser/registry/read-choosable', () => ({
  readChoosable: async () => ({ catalogue: {}, memberHosts: [], news: [] }),
}));
vi.mock('../../../utils/browser/settings/settings-store', () => ({
  readSettings: async () => ({ ...defaultSettings, watch: { ...defaultSettings.watch, services } }),
}));
vi.mock('../../../utils/browser/watch/sites-permission', () => ({ grantedOrigins: async () => ['https://*/*'] }));
vi.mock('../../../utils/core/watch/watch-choice', async (actual) => ({
  ...(await actual<object>()),
  watchedServices: (choice: { services: string[] }) => choice.services.length,
  originsOfChoice: (choice: { services: string[] }) => choice.services.map((id) => `https://${id}.example/*`),
}));
vi.mock('../../../utils/browser/toolbar/toolbar', () => ({
  showLife: async ({ watched }: { watched: number }) => void said.push(watched),
}));
vi.mock('../../../utils/browser/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});
vi.mock('../../../utils/browser/watch/watch-script', () => ({
  watchOrigins: async (origins: string[]) => {
    runs.push(origins);
    await hold;
    if (origins.includes('https://broken.example/*')) throw new Error('one bad origin sinks them all');
  },
}));

beforeEach(() => {
  runs.length = 0;
  hold = undefined;
});

test('calls that come while it runs share the next run, which sees what they chose', async () => {
  const opening = new EventTarget();
  hold = new Promise((resolve) => {
    opening.addEventListener('open', () => resolve());
  });
  services = ['doodle'];
  const first = watchSites();
  await vi.waitFor(() => expect(runs).toHaveLength(1));
  services = ['doodle', 'dropbox'];
  const others = [watchSites(), watchSites(), watchSites()];
  expect(runs).toHaveLength(1);
  opening.dispatchEvent(new Event('open'));
  await Promise.all([first, ...others]);
  expect(runs).toEqual([['https://doodle.example/*'], ['https://doodle.example/*', 'https://dropbox.example/*']]);
  expect(said).toEqual([1, 2]);
});

test('a run that fails is said, and keeps no later one from running', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  services = ['broken'];
  await watchSites();
  expect(warned).toHaveBeenCalledOnce();
  services = ['doodle'];
  await watchSites();
  expect(runs.at(-1)).toEqual(['https://doodle.example/*']);
  warned.mockRestore();
});

test('a run waits for the notes of all calls that share it, and takes back the last', async () => {
  const { session } = fakeBrowser.storage;
  const store = session.set.bind(session);
  const aTurnLater = async (items: Record<string, unknown>) => {
    await new Promise((turn) => setImmediate(turn)); // by then a run that does not wait is over
    await store(items);
  };
  const storing = vi.spyOn(session, 'set').mockImplementationOnce(store).mockImplementationOnce(aTurnLater);
  services = ['doodle'];
  await Promise.all([watchSites(), watchSites()]);
  await Promise.all(storing.mock.results.map(({ value }) => value));
  expect(runs).toHaveLength(1);
  expect(await unsettledNote()).toBeUndefined();
  storing.mockRestore();
});

describe('a background that is stopped before the browser has it', () => {
  test('finds the note when it wakes, which goes once the browser has it', async () => {
    services = ['doodle'];
    await noteUnsettled();
    expect(await unsettledNote()).toBeDefined();
    await watchSites();
    expect(await unsettledNote()).toBeUndefined();
  });

  test('keeps it where that failed, and where something changed meanwhile', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    services = ['broken'];
    await noteUnsettled();
    await watchSites();
    expect(await unsettledNote()).toBeDefined();
    const opening = new EventTarget();
    hold = new Promise((resolve) => {
      opening.addEventListener('open', () => resolve());
    });
    services = ['doodle'];
    runs.length = 0;
    const run = watchSites();
    await vi.waitFor(() => expect(runs).toHaveLength(1));
    await noteUnsettled();
    opening.dispatchEvent(new Event('open'));
    await run;
    expect(await unsettledNote()).toBeDefined();
    vi.restoreAllMocks();
  });
});

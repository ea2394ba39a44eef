import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, migrateSettings, onSettingsChanged } from '../../../../utils/browser/settings/settings-store';
import { readSettings, writeSettings } from '../../../../utils/browser/settings/settings-store';
import { defaultSettings } from '../../../../utils/core/settings';
import first from '../../../fixtures/settings-1.json';
import stored from '../../../fixtures/settings-2.json';

vi.mock('../../../../utils/browser/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

const { place, watch } = stored;
let turns = Promise.resolve();

beforeEach(() => {
  fakeBrowser.reset();
  // The lock of the browser, as far as one process needs it: one after the other.
  vi.stubGlobal('navigator', {
    locks: { request: (_name: string, work: () => Promise<void>) => (turns = turns.then(work)) },
  });
});

test('a new install has the defaults', async () => {
  expect(await readSettings()).toEqual(defaultSettings);
});

test('what is stored is read again', async () => {
  await fakeBrowser.storage.local.set(stored);
  expect(await readSettings()).toEqual(stored);
});

test('what version 1 stored is read as this version stores it, and migrated once', async () => {
  await fakeBrowser.storage.local.set(first);
  expect(await readSettings()).toEqual(stored);
  const write = vi.spyOn(fakeBrowser.storage.local, 'set');
  await migrateSettings();
  await migrateSettings();
  expect(write).toHaveBeenCalledOnce();
  write.mockRestore();
  expect(await readSettings()).toEqual(stored);
});

test('what is written is read, and the rest stays', async () => {
  await writeSettings({ place, watch });
  await writeSettings({ paused: true });
  expect(await readSettings()).toEqual({ ...defaultSettings, place, watch, paused: true });
});

test('undefined forgets, in the same write: nothing of the town stays on the device', async () => {
  await writeSettings({ place });
  const write = vi.spyOn(fakeBrowser.storage.local, 'set');
  await writeSettings({ place: undefined, paused: true });
  expect(write).toHaveBeenCalledOnce();
  write.mockRestore();
  expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain(place.name);
  expect(await readSettings()).toEqual({ ...defaultSettings, paused: true });
});

test('a broken value is said in the console and left where it is', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await fakeBrowser.storage.local.set({ ...stored, syncPeriod: '5min' });
  expect(await readSettings()).toEqual({ ...stored, syncPeriod: '12h' });
  expect(warned).toHaveBeenCalledWith(expect.any(String), ['syncPeriod']);
  expect(await fakeBrowser.storage.local.get('syncPeriod')).toEqual({ syncPeriod: '5min' });
  warned.mockRestore();
});

test('two changes at once both count', async () => {
  await Promise.all(
    ['doodle', 'docs', 'maps'].map((id) =>
      changeSettings(({ surplus = [] }) => ({ surplus: [...surplus, `https://${id}.example/*`] })),
    ),
  );
  expect((await readSettings()).surplus).toHaveLength(3);
});

test('a change is told by its names, ours only, and of this device only', async () => {
  const told: string[][] = [];
  onSettingsChanged((changed) => told.push(changed));
  await fakeBrowser.storage.local.set({ paused: true, watch, colour: 'red' });
  await fakeBrowser.storage.local.set({ colour: 'blue' });
  await fakeBrowser.storage.session.set({ paused: true });
  expect(told).toEqual([['watch', 'paused']]);
});

import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, onSettingsChanged, readSettings, writeSettings } from '../../../utils/browser/settings-store';
import { defaultSettings } from '../../../utils/core/settings';
import stored from '../../fixtures/settings-1.json';

vi.mock('../../../utils/browser/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

const { place } = stored;
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

test('what version 1 stored is read again', async () => {
  await fakeBrowser.storage.local.set(stored);
  expect(await readSettings()).toEqual(stored);
});

test('what is written is read, and the rest stays', async () => {
  await writeSettings({ place, watched: ['doodle'] });
  await writeSettings({ paused: true });
  expect(await readSettings()).toEqual({ ...defaultSettings, place, watched: ['doodle'], paused: true });
});

test('undefined forgets: nothing of the town stays on the device', async () => {
  await writeSettings({ place, paused: true });
  await writeSettings({ place: undefined });
  expect(await fakeBrowser.storage.local.get(null)).toEqual({ paused: true });
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
    ['doodle', 'docs', 'maps'].map((id) => changeSettings(({ watched }) => ({ watched: [...watched, id] }))),
  );
  expect((await readSettings()).watched.toSorted()).toEqual(['docs', 'doodle', 'maps']);
});

test('a change is told by its names, ours only, and of this device only', async () => {
  const told: string[][] = [];
  onSettingsChanged((changed) => told.push(changed));
  await fakeBrowser.storage.local.set({ paused: true, watched: [], colour: 'red' });
  await fakeBrowser.storage.local.set({ colour: 'blue' });
  await fakeBrowser.storage.session.set({ paused: true });
  expect(told).toEqual([['watched', 'paused']]);
});

import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { endWhatWasBegun } from '../../../entrypoints/background/end-what-was-begun';
import { forgetChangedSettings, readSettings, writeSettings } from '../../../utils/browser/settings/settings-store';
import { noteSettled, noteUnsettled, unsettledNote } from '../../../utils/browser/watch/unsettled';

const done: string[] = [];
vi.mock('../../../utils/browser/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});
vi.mock('../../../utils/browser/registry/read-registry', () => ({}));
vi.mock('../../../entrypoints/background/watch-sites', () => ({ watchSites: async () => void done.push('sites') }));
vi.mock('../../../entrypoints/background/answer-questions', () => ({
  answerOpenTabs: async () => void done.push('tabs'),
}));
vi.mock('../../../entrypoints/background/menu', () => ({ showMenu: async () => void done.push('menu') }));
vi.mock('../../../entrypoints/background/not-now', async (actual) => ({
  ...(await actual<object>()),
  tidyNotNow: async () => void done.push('not now'),
}));
forgetChangedSettings();

const doodle = { services: ['doodle'], labelled: false, allCountries: false };
const all = ['sites', 'tabs', 'menu'];

beforeEach(async () => {
  done.length = 0;
  await Promise.all([fakeBrowser.storage.local.clear(), fakeBrowser.storage.session.clear()]);
});

test('nothing is done again where the browser has what was chosen', async () => {
  await writeSettings({ watch: doodle });
  await noteSettled(undefined, await readSettings());
  await endWhatWasBegun();
  expect(done).toEqual([]);
});

test('nothing is done where nothing was settled yet, since the browser has just started', async () => {
  await writeSettings({ watch: doodle });
  await endWhatWasBegun();
  expect(done).toEqual([]);
});

test.each([
  ['a pause', { paused: true }],
  ['another choice of services', { watch: { ...doodle, services: [] } }],
])('%s that nobody heard of takes effect', async (_, unheard) => {
  await writeSettings({ watch: doodle });
  await noteSettled(undefined, await readSettings());
  await writeSettings(unheard);
  await endWhatWasBegun();
  expect(done).toEqual(all);
});

test.each([
  ['a note', noteUnsettled],
  ['a wish that waits for its answer', () => writeSettings({ pending: doodle })],
  ['sites to give back', () => writeSettings({ surplus: ['https://*.doodle.com/*'] })],
])('%s is followed to its end', async (_, leave) => {
  await noteSettled(undefined, await readSettings());
  await leave();
  await endWhatWasBegun();
  expect(done).toEqual(all);
});

test('what was chosen while the browser was made equal to another choice is not said to be settled', async () => {
  await noteUnsettled();
  const note = await unsettledNote();
  const before = await readSettings();
  await noteUnsettled();
  await noteSettled(note, before);
  expect(await fakeBrowser.storage.session.get('settled')).toEqual({});
  await endWhatWasBegun();
  expect(done).toEqual(all);
});

test('choices of an earlier day are forgotten', async () => {
  await writeSettings({ notNow: { doodle: 'today:2026-11-01' } });
  await noteSettled(undefined, await readSettings());
  await endWhatWasBegun();
  expect(done).toEqual(['not now']);
});

import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { notToday, tidyNotNow } from '../../../entrypoints/background/not-now';
import { forgetChangedSettings, readSettings, writeSettings } from '../../../utils/browser/settings/settings-store';
import { describePage } from '../../../utils/core/page/describe-page';
import { indexRegistry, readerOf } from '../../../utils/core/registry/index-registry';
import type { RegistryReader } from '../../../utils/core/registry/reader';
import { notNow } from '../../../utils/core/page/not-now';
import { catalogue, organization } from '../../utils/core/sample-registry';

const registry = { version: 2026112300, created: '2026-11-23T00:00:00Z', organizations: [organization()] };
const reader = readerOf(indexRegistry(registry, catalogue, 'bundled'), catalogue);
vi.mock('../../../utils/browser/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});
vi.mock('../../../utils/browser/registry/read-registry', () => ({
  readRegistry: async (read: (from: RegistryReader) => Promise<unknown>) => ({ found: await read(reader) }),
}));
vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => Promise<unknown>) => work() } });
forgetChangedSettings();

const today = '2026-11-27';
const doodle = 'https://doodle.com/poll/1';
const onDoodle = () => describePage(doodle, reader, { today, seed: 'a' });
const stored = async () => (await readSettings()).notNow;

beforeEach(async () => {
  await fakeBrowser.storage.local.clear();
  await writeSettings({ watch: { services: ['doodle'], labelled: false, allCountries: false } });
});

test('the command silences the service in front for this day', async () => {
  vi.setSystemTime(new Date(2026, 10, 27, 12));
  await notToday({ url: doodle, isPrivate: false });
  expect(await stored()).toEqual({ doodle: `today:${today}` });
  vi.useRealTimers();
});

test.each([
  ['a private window', { url: doodle, isPrivate: true }],
  ['a service that is not watched', { url: 'https://docs.google.com/document/d/1', isPrivate: false }],
  ['any other page', { url: 'https://example.org/', isPrivate: false }],
])('the command changes nothing in %s', async (_, tab) => {
  await notToday(tab);
  expect(await stored()).toEqual({});
});

test('the command leaves alone what was asked for longer than a day', async () => {
  await writeSettings({ notNow: { doodle: 'never' } });
  await notToday({ url: doodle, isPrivate: false });
  expect(await stored()).toEqual({ doodle: 'never' });
});

test('what is over is forgotten, what counts anew is stored, and what stands is left alone', async () => {
  vi.setSystemTime(new Date(2026, 10, 27, 12));
  const page = await onDoodle();
  const offers = page.page === 'tracked' ? page.offers : [];
  await writeSettings({ notNow: { doodle: 'today:2026-11-26', zoom: 'never', docs: 'new:0', gone: 'new:0' } });
  await tidyNotNow();
  expect(await stored()).toEqual({ zoom: 'never' });

  await writeSettings({ notNow: { doodle: 'today:2026-12-24' } });
  await tidyNotNow();
  expect(await stored()).toEqual({ doodle: `today:${today}` });

  await writeSettings({ notNow: { doodle: notNow('new', today, offers) } });
  const write = vi.spyOn(fakeBrowser.storage.local, 'set');
  await tidyNotNow();
  expect(write).not.toHaveBeenCalled();
  write.mockRestore();
  vi.useRealTimers();
});

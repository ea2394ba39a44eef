import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { unwatch } from '../../../entrypoints/background/watch-choice';
import { defaultSettings } from '../../../utils/core/settings';
import { writeSettings } from '../../../utils/browser/settings/settings-store';

const build = vi.hoisted(() => ({
  mirrors: ['https://host.example/registry/'],
  mirrorsNeedAccess: true,
}));
const givenBack: string[] = [];

vi.mock('../../../utils/browser/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});
vi.mock('../../../utils/browser/build', () => ({ build }));
vi.mock('../../../utils/browser/registry/read-choosable', () => ({
  readChoosable: async () => ({ catalogue: {}, memberHosts: ['host.example', 'other.example'] }),
}));
vi.mock('../../../utils/browser/watch/sites-permission', () => ({
  grantedOrigins: async () => [],
  giveBackOrigins: async (origins: string[]) => void givenBack.push(...origins),
}));
vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => Promise<unknown>) => work() } });

const labelled = { ...defaultSettings.watch, labelled: true };
beforeEach(() => {
  fakeBrowser.reset();
  givenBack.length = 0;
});

test.each([
  { browser: 'Firefox', needed: true, back: ['https://other.example/*'] },
  { browser: 'Chromium', needed: false, back: ['https://host.example/*', 'https://other.example/*'] },
])('a site that is watched no more is given back, unless a mirror lies there and $browser needs it', async (row) => {
  build.mirrorsNeedAccess = row.needed;
  await writeSettings({ watch: labelled });
  await unwatch(labelled);
  expect(givenBack).toEqual(row.back);
});

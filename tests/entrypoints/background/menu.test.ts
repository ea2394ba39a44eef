import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { actOnMenu } from '../../../entrypoints/background/menu';
import { currentPage } from '../../../utils/browser/toolbar/current-tab';
import { readSettings } from '../../../utils/browser/settings/settings-store';

const drawn: { paused: boolean }[] = [];

vi.mock('../../../utils/browser/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});
vi.mock('../../../utils/browser/toolbar/toolbar-menu', () => ({
  drawMenu: (paused: boolean) => void drawn.push({ paused }),
}));

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  drawn.length = 0;
  vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => Promise<void>) => work() } });
});

test('pauses, and resumes', async () => {
  await actOnMenu({ item: 'pause' });
  expect(await readSettings()).toMatchObject({ paused: true });
  await actOnMenu({ item: 'pause' });
  expect(await readSettings()).toMatchObject({ paused: false });
});

test('a pause that could not be stored is not left ticked', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceededError'));
  await actOnMenu({ item: 'pause' });
  expect(drawn).toEqual([{ paused: false }]);
});

test('a link is asked about in a small window, and its address travels in memory alone [S131]', async () => {
  const create = vi.spyOn(fakeBrowser.windows, 'create').mockResolvedValue({} as never);
  await actOnMenu({ item: 'link', url: 'https://framadate.org/abc', isPrivate: true });
  expect(create).toHaveBeenCalledOnce();
  expect(JSON.stringify(create.mock.calls)).not.toContain('framadate');
  expect(await currentPage('?asked')).toEqual({ url: 'https://framadate.org/abc', isPrivate: true });
});

import { beforeEach, expect, test, vi } from 'vitest';
import { drawMenu } from '../../../../utils/browser/toolbar/toolbar-menu';

const menus = vi.hoisted(() => ({
  removeAll: vi.fn<() => Promise<void>>(async () => {}),
  create: vi.fn<(item: { id: string; checked?: boolean }, done: () => void) => void>((_, done) => done()),
  update: vi.fn<(id: string, item: { checked?: boolean }) => Promise<void>>(async () => {}),
}));
const runtime = vi.hoisted(() => ({ lastError: undefined as { message: string } | undefined }));
const offered = vi.hoisted(() => ({ contextMenus: undefined as typeof menus | undefined }));
vi.mock('../../../../utils/browser/browser', async () => {
  const { browser } = await import('../../../speaking-browser');
  return { browser: Object.assign(offered, { runtime, i18n: browser.i18n }) };
});

beforeEach(() => {
  vi.clearAllMocks();
  offered.contextMenus = menus;
  runtime.lastError = undefined;
});

test('the items are made anew, the pause as it is', async () => {
  await drawMenu(true);
  expect(menus.removeAll).toHaveBeenCalledBefore(menus.create);
  expect(menus.create.mock.calls.map(([{ id, checked }]) => [id, checked])).toEqual([
    ['pause', true],
    ['directory', undefined],
    ['welcome', undefined],
    ['link', undefined],
  ]);
  expect(menus.update).not.toHaveBeenCalled();
});

test('an item that the browser brought back meanwhile is changed', async () => {
  runtime.lastError = { message: 'Cannot create item with duplicate id pause' };
  await drawMenu(true);
  expect(menus.update.mock.calls.map(([id]) => id)).toEqual(['pause', 'directory', 'welcome', 'link']);
  expect(menus.update.mock.calls[0]?.[1].checked).toBe(true);
});

test('where there are no menus, nothing is drawn', async () => {
  offered.contextMenus = undefined;
  await drawMenu(false);
  expect(menus.removeAll).not.toHaveBeenCalled();
});

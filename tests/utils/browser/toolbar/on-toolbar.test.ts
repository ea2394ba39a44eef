import { beforeEach, expect, test, vi } from 'vitest';
import { isOnToolbar, onToolbarChanged } from '../../../../utils/browser/toolbar/on-toolbar';

const fake = vi.hoisted(() => ({
  os: 'linux',
  pinned: false as boolean | undefined,
  told: [] as (() => void)[],
  action: {
    getUserSettings: undefined as (() => Promise<{ isOnToolbar?: boolean }>) | undefined,
    onUserSettingsChanged: {
      addListener: (callback: () => void) => void fake.told.push(callback),
      removeListener: (callback: () => void) => void fake.told.splice(fake.told.indexOf(callback), 1),
    },
  },
}));
vi.mock('../../../../utils/browser/browser', () => ({
  browser: { action: fake.action, runtime: { getPlatformInfo: async () => ({ os: fake.os }) } },
}));

const window = new EventTarget();
vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window));

beforeEach(() => {
  fake.os = 'linux';
  fake.pinned = false;
  fake.action.getUserSettings = async () => ({ isOnToolbar: fake.pinned });
});

test.each([true, false])('the browser says whether the button is on the toolbar: %j', async (pinned) => {
  fake.pinned = pinned;
  expect(await isOnToolbar()).toBe(pinned);
});

test('nobody has to look for it on a phone, nor where the browser does not say', async () => {
  fake.os = 'android';
  expect(await isOnToolbar()).toBeUndefined();
  fake.os = 'linux';
  fake.action.getUserSettings = undefined;
  expect(await isOnToolbar()).toBeUndefined();
});

test('is told at once, when the browser says that it changed, and when somebody comes back, until it is stopped', async () => {
  const changed = vi.fn<(isOn: boolean | undefined) => void>();
  const stop = onToolbarChanged(changed);
  await vi.waitFor(() => expect(changed).toHaveBeenLastCalledWith(false));
  fake.pinned = true;
  fake.told[0]?.();
  await vi.waitFor(() => expect(changed).toHaveBeenLastCalledWith(true));
  fake.pinned = false;
  window.dispatchEvent(new Event('focus'));
  await vi.waitFor(() => expect(changed).toHaveBeenLastCalledWith(false));
  stop();
  expect(fake.told).toEqual([]);
  window.dispatchEvent(new Event('focus'));
  expect(await isOnToolbar()).toBe(false);
  expect(changed).toHaveBeenCalledTimes(3);
});

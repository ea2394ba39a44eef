import { beforeEach, expect, test, vi } from 'vitest';
import { onNotToday, openKeys, presentCommands } from '../../../../utils/browser/toolbar/commands';

const fake = vi.hoisted(() => ({ browser: {} as { commands?: Record<string, unknown> } }));
vi.mock('../../../../utils/browser/browser', () => fake);

let press: (name: string, tab?: object) => void = () => {};
beforeEach(() => {
  fake.browser.commands = {
    onCommand: { addListener: (listener: typeof press) => void (press = listener) },
    getAll: async () => [
      { name: '_execute_action', shortcut: '' },
      { name: 'not-today', shortcut: 'Ctrl+Shift+9' },
    ],
  };
});

test('the keys of "not today" tell the tab in front, those of another command nothing', () => {
  const told: object[] = [];
  onNotToday((tab) => told.push(tab));
  press('not-today', { url: 'https://doodle.com/', incognito: false });
  press('_execute_action', { url: 'https://doodle.com/', incognito: false });
  press('not-today', { incognito: false }); // a page that we may not see
  press('not-today');
  expect(told).toEqual([{ url: 'https://doodle.com/', isPrivate: false }]);
});

test('the commands are told with the keys that they have now', async () => {
  expect(await presentCommands()).toEqual([
    { name: '_execute_action', keys: '' },
    { name: 'not-today', keys: 'Ctrl+Shift+9' },
  ]);
});

test('the page of keys is opened where the browser lets us', async () => {
  expect(await openKeys()).toBe(false);
  const open = vi.fn<() => Promise<void>>();
  fake.browser.commands = { openShortcutSettings: open };
  expect(await openKeys()).toBe(true);
  expect(open).toHaveBeenCalledOnce();
});

test('a browser without commands has none, and no listener', async () => {
  delete fake.browser.commands;
  onNotToday(() => expect.unreachable());
  expect(await presentCommands()).toEqual([]);
  expect(await openKeys()).toBe(false);
});

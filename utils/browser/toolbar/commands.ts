import { browser } from '../browser';

/** The tab in front when a command was given; its address is known for that very command. */
export interface ActiveTab {
  url: string;
  isPrivate: boolean;
}

/** A command and the keys that give it, empty where the person chose none; its name is the manifest's. */
export interface Command {
  name: string;
  keys: string;
}

/** Calls back when the keys of "not today" are pressed. Browsers without commands, as on phones, never do. */
export function onNotToday(callback: (tab: ActiveTab) => void): void {
  browser.commands?.onCommand.addListener((name, tab) => {
    if (name === 'not-today' && tab?.url) callback({ url: tab.url, isPrivate: tab.incognito });
  });
}

/** The commands as they are now; none where the browser has no commands. */
export async function presentCommands(): Promise<Command[]> {
  const all = (await browser.commands?.getAll()) ?? [];
  return all.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Opens the browser's own page of keys, where it lets us: Firefox does. Answers whether it did. */
export async function openKeys(): Promise<boolean> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Firefox's alone, which the types of both do not know
  const { openShortcutSettings } = (browser.commands ?? {}) as { openShortcutSettings?: () => Promise<void> };
  if (!openShortcutSettings) return false;
  await openShortcutSettings();
  return true;
}

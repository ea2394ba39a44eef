import { parseSettings, settingSchemas, type SettingName, type Settings } from '../core/settings';
import { browser } from './browser';

const names = Object.keys(settingSchemas) as SettingName[];

/** Every setting, with its default where nothing fitting is stored. Broken ones are left in place and logged. */
export async function readSettings(): Promise<Settings> {
  const { settings, broken } = parseSettings(await browser.storage.local.get(names));
  if (broken.length > 0) console.warn('Chatière: stored settings that do not fit were ignored', broken);
  return settings;
}

/** Writes the settings given, all at once; undefined removes one. Rejects when the browser cannot write. */
export async function writeSettings(changes: Partial<Settings>): Promise<void> {
  const removed = Object.keys(changes).filter((name) => changes[name as SettingName] === undefined);
  const kept = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  if (Object.keys(kept).length > 0) await browser.storage.local.set(kept);
  if (removed.length > 0) await browser.storage.local.remove(removed);
}

/** Changes settings that depend on what they were, one page at a time, so that two windows do not undo each other. */
export async function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<void> {
  await navigator.locks.request('settings', async () => writeSettings(change(await readSettings())));
}

/** Calls back after any setting changed, in whichever page. */
export function onSettingsChanged(callback: (changed: SettingName[]) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return;
    const changed = names.filter((name) => name in changes);
    if (changed.length > 0) callback(changed);
  });
}

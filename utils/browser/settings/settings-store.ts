import { migrationOf, parseSettings, retiredNames, settingNames } from '../../core/settings';
import type { SettingName, Settings } from '../../core/settings';
import { browser } from '../browser';

/** Every setting, with its default where nothing fitting is stored. Broken ones are left in place and logged. */
export async function readSettings(): Promise<Settings> {
  const { settings, broken } = parseSettings(await browser.storage.local.get([...settingNames, ...retiredNames]));
  if (broken.length > 0) console.warn('Chatière: stored settings that do not fit were ignored', broken);
  return settings;
}

/** The browser could not write, most likely for want of space. */
export class NotStored extends Error {}

let inMemory: Promise<Settings> | undefined;

/**
 * As `readSettings`, but read once while a background is awake: it is asked at each page. Forgotten whenever a setting is
 * changed, in whichever page; see `forgetChangedSettings`.
 */
export function rememberedSettings(): Promise<Settings> {
  inMemory ??= readSettings().catch((error: unknown) => {
    inMemory = undefined;
    throw error;
  });
  return inMemory;
}

/** Call it in the first tick of the background, or a change that wakes it would go unheard. */
export function forgetChangedSettings(): void {
  onSettingsChanged(() => {
    inMemory = undefined;
  });
}

/**
 * Writes the settings given, all at once; undefined forgets one, which is stored as null: to remove it would be a second
 * write. Rejects with `NotStored`.
 */
export async function writeSettings(changes: Partial<Settings>): Promise<void> {
  const entries = Object.entries(changes).map(([name, value]) => [name, value ?? null]);
  if (entries.length === 0) return;
  try {
    await browser.storage.local.set(Object.fromEntries(entries));
  } catch (error) {
    throw new NotStored('The browser could not write a setting.', { cause: error });
  }
}

/** Stores settings of an older version as this one does, in one write. Until then they are migrated at each reading. */
export async function migrateSettings(): Promise<void> {
  await navigator.locks.request('settings', async () => {
    const migration = migrationOf(await browser.storage.local.get([...settingNames, ...retiredNames]));
    if (migration) await browser.storage.local.set(migration);
  });
}

/** Changes settings that depend on what they were, one page at a time, so that two windows do not undo each other. */
export async function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<void> {
  await navigator.locks.request('settings', async () => writeSettings(change(await readSettings())));
}

/** Calls back after any setting changed, in whichever page. */
export function onSettingsChanged(callback: (changed: SettingName[]) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return;
    const changed = settingNames.filter((name) => name in changes);
    if (changed.length > 0) callback(changed);
  });
}

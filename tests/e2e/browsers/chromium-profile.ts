import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface Preferences {
  protection?: unknown;
  extensions: { settings: Record<string, { creation_flags: number }> };
}

/** Set by CDP `Extensions.loadUnpacked`: such an extension is gone at the next start. */
const onlyForThisRun = 1 << 15;

/** Makes an extension that CDP loaded stay in a closed profile, as one that a person had loaded by hand. */
export function keepExtension(profile: string, extensionId: string): void {
  const file = path.join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8')) as Preferences;
  const settings = preferences.extensions.settings[extensionId];
  if (!settings) throw new Error(`The profile does not know ${extensionId}.`);
  settings.creation_flags &= ~onlyForThisRun;
  delete preferences.protection; // else Chromium takes the change for tampering, and drops it
  writeFileSync(file, JSON.stringify(preferences));
}

/** How many bytes the log of an extension's databases has. Throws if it has none. */
export function logBytes(profile: string, extensionId: string): number {
  const folder = path.join(profile, 'Default', 'IndexedDB', `chrome-extension_${extensionId}_0.indexeddb.leveldb`);
  const logs = readdirSync(folder).filter((file) => file.endsWith('.log'));
  return logs.reduce((sum, log) => sum + statSync(path.join(folder, log)).size, 0);
}

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes an extension whose popup says one word and whose worker does nothing, with the permissions of ours and no site:
 * the least that an extension with a button costs in this browser.
 */
export function writeEmptyExtension(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1.0',
    action: { default_popup: 'popup.html' },
    permissions: ['activeTab', 'scripting', 'storage', 'alarms', 'contextMenus'],
    optional_host_permissions: ['https://*/*'],
    background: { service_worker: 'background.js' },
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'background.js'), '');
  writeFileSync(path.join(folder, 'popup.html'), '<!doctype html><title>Empty</title><footer>Empty</footer>');
}

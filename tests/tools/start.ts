// `npm start`: builds the extension and opens Chromium with it on a small tour; without a display, takes it by itself.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Opening } from '../e2e/browsers/driver';
import { runStage } from './run-stage';
import { tourInWindow } from './tour-in-window';
import { serveTourRegistry } from './tour-registry';
import { tourWithoutWindow } from './tour-without-window';

const hasDisplay =
  !process.env.CI &&
  (process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY));

const workFolder = mkdtempSync(path.join(tmpdir(), 'chatiere-'));
const registry = await serveTourRegistry(path.join(workFolder, 'registry'));
if (!registry) process.exit(1);
// A build of its own, that follows the mirror on this machine.
process.env.WXT_REGISTRY_MIRRORS = registry.mirror;
process.env.WXT_REGISTRY_KEYS = registry.keys;
if (!(await runStage('Build for Chromium', ['wxt build --mode tour']))) process.exit(1);
const opening: Opening = {
  locale: process.env.LANG?.startsWith('fr') ? 'fr' : 'en',
  colorScheme: 'light',
  viewport: { width: 1000, height: 800 },
  extensionFolder: path.resolve('.output/chrome-mv3-tour'),
  workFolder,
  headed: hasDisplay,
};
try {
  await (hasDisplay ? tourInWindow(opening) : tourWithoutWindow(opening, '.output/tour'));
} finally {
  registry.close();
  rmSync(workFolder, { recursive: true, force: true });
}

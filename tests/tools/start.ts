// `npm start`: builds the extension and opens Chromium with it on a small tour; without a display, takes it by itself.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runStage } from './run-stage';
import { serveTourRegistry } from './tour-registry';
import { tourInWindow } from './tour-in-window';
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
const extensionFolder = path.resolve('.output/chrome-mv3-tour');
const opening = {
  locale: process.env.LANG?.startsWith('fr') ? 'fr' : 'en',
  colorScheme: 'light',
  viewport: { width: 1000, height: 800 },
} as const;
try {
  if (hasDisplay) {
    await tourInWindow(opening, extensionFolder, path.join(workFolder, 'profile'));
  } else {
    console.log('\nThere is no display here, so the tour is taken without a window.');
    await tourWithoutWindow({ ...opening, extensionFolder, workFolder, headed: false }, '.output/tour');
  }
} finally {
  registry.close();
  rmSync(workFolder, { recursive: true, force: true });
}

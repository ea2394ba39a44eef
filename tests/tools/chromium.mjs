// Finds a Chromium; installs one when there is none. Plain Node: it also runs before the first `npm ci`.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { aptInstall, canAptInstall, run } from './install.mjs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The Chromium to use: `CHROMIUM_PATH`, else the system's, else the one that Playwright installed.
 * @returns {string | undefined}
 */
export function findChromium() {
  return [process.env.CHROMIUM_PATH, ...usualPlaces, ...playwrightChromiums()].find((file) => file && existsSync(file));
}

/**
 * Finds a Chromium, or installs one: the distribution's where that is possible, else Playwright's.
 * @returns {string}
 */
export function ensureChromium() {
  if (canAptInstall() && (!findChromium() || isWithoutFrench())) aptInstall(['chromium', 'chromium-l10n']);
  if (!findChromium()) run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  const found = findChromium();
  if (!found) throw new Error('No Chromium: install one, or set CHROMIUM_PATH.');
  return found;
}

/** Some of Debian's Chromiums speak English only: their other languages are a package of their own. */
function isWithoutFrench() {
  const languages = '/usr/lib/chromium/locales';
  return findChromium() === '/usr/bin/chromium' && existsSync(languages) && !existsSync(`${languages}/fr.pak`);
}

/** Playwright's folder is read rather than Playwright asked, which is no longer there when this file is loaded first. */
function playwrightChromiums() {
  const folder =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    {
      linux: path.join(homedir(), '.cache/ms-playwright'),
      darwin: path.join(homedir(), 'Library/Caches/ms-playwright'),
      win32: path.join(homedir(), 'AppData/Local/ms-playwright'),
    }[process.platform];
  if (!folder || !existsSync(folder)) return [];
  const inBuild = ['chrome-linux64/chrome', 'chrome-linux/chrome', 'chrome-win64/chrome.exe'].concat(
    ['arm64', 'x64'].map(
      (cpu) => `chrome-mac-${cpu}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
    ),
  );
  return readdirSync(folder)
    .filter((build) => /^chromium-\d+$/.test(build))
    .toSorted()
    .toReversed()
    .flatMap((build) => inBuild.map((file) => path.join(folder, build, file)));
}

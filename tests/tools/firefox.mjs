// Finds a Firefox; installs one only when asked to, since most people can test without. Plain Node.
import { existsSync } from 'node:fs';
import { aptInstall, canAptInstall } from './install.mjs';

const usualPlaces = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * The Firefox to use: `FIREFOX_PATH`, else the system's.
 * @returns {string | undefined}
 */
export function findFirefox() {
  return [process.env.FIREFOX_PATH, ...usualPlaces].find((file) => file && existsSync(file));
}

/**
 * Finds a Firefox, or installs the distribution's.
 * @returns {string}
 */
export function ensureFirefox() {
  if (!findFirefox() && canAptInstall()) aptInstall(['firefox-esr']);
  const found = findFirefox();
  if (!found) throw new Error('No Firefox: install one, or set FIREFOX_PATH.');
  return found;
}

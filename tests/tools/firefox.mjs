// Finds a Firefox; installs one only when asked to, since most people can test without. Plain Node.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { aptInstall, canAptInstall, root } from './install.mjs';

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
 * Finds a Firefox that our extension can be installed in, or installs the distribution's.
 * @returns {string}
 */
export function ensureFirefox() {
  if (!isRecent(findFirefox()) && canAptInstall()) aptInstall(['firefox-esr']);
  const found = findFirefox();
  if (!found) throw new Error('No Firefox: install one, or set FIREFOX_PATH.');
  if (!isRecent(found))
    throw new Error(`${found} is older than Firefox ${oldest()}, the oldest that the manifest takes.`);
  return found;
}

/** @param {string | undefined} firefox */
function isRecent(firefox) {
  if (!firefox) return false;
  const [, version] = /Firefox (\d+)/.exec(execFileSync(firefox, ['--version'], { encoding: 'utf8' })) ?? [];
  return Number(version) >= oldest();
}

/** The manifest's word, where it is written: this file runs before anything is installed that could load it. */
function oldest() {
  const config = readFileSync(path.join(root, 'wxt.config.ts'), 'utf8');
  return Number(/strict_min_version: '(\d+)/.exec(config)?.[1]);
}

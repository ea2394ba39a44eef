// How a missing program gets onto the machine. Plain Node.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs a command in the root of the repository, its output on the screen.
 * @param {string} command
 * @param {string[]} parameters
 * @returns {boolean} whether it went well
 */
export function run(command, parameters) {
  console.log(`$ ${command} ${parameters.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, parameters, { cwd: root, stdio: 'inherit', env }).status === 0;
}

export function canAptInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/**
 * Installs the newest there is. The list of packages is fetched first: one that came with the machine may be years old,
 * and so would be the browser.
 * @param {string[]} packages
 */
export function aptInstall(packages) {
  run('apt-get', ['update', '-qq']);
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

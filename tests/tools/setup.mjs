// Run before `npm start` and `npm test`, in a bare clone too: installs what package-lock.json says, once, and finds or
// installs a browser. Uses nothing but Node. `--browser`: a Chromium. `--firefox`: a Firefox, which must then be there.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureFirefox, findFirefox } from './firefox.mjs';
import { root, run } from './install.mjs';

installPackages();
if (process.argv.includes('--browser')) console.log(`Chromium: ${ensureChromium()}`);
if (process.argv.includes('--firefox')) console.log(`Firefox: ${ensureFirefox()}`);
else console.log(`Firefox: ${findFirefox() ?? 'none on this machine, so what needs it is left out'}`);

/** The stamp lies in node_modules, so that it is gone with it. */
function installPackages() {
  const stamp = path.join(root, 'node_modules', '.installed');
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).update(process.version).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const npm = process.env.npm_execpath; // the npm that runs this script
  const parameters = ['ci', '--no-audit', '--no-fund'];
  const installed = npm ? run(process.execPath, [npm, ...parameters]) : run('npm', parameters);
  if (!installed) process.exit(1);
  writeFileSync(stamp, wanted);
}

// Builds the extension for the tests of the sync: as for people, but with mirrors on this machine and keys made here.
// `tsx tests/tools/build-loopback.ts [chromium] [firefox]`, both unless one is named.
import { loopbackEnvironment } from './loopback-build';
import { runStage } from './run-stage';

const commands = { chromium: 'wxt build --mode loopback', firefox: 'wxt build -b firefox --mode loopback' };
const named = process.argv.slice(2);
const wanted = Object.entries(commands).flatMap(([browser, command]) =>
  named.length === 0 || named.includes(browser) ? [command] : [],
);

Object.assign(process.env, await loopbackEnvironment());
if (!(await runStage('Builds for the tests of the sync', wanted, { atOnce: true }))) process.exitCode = 1;

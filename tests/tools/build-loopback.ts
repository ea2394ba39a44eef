// Builds the extension for the tests of the sync: as for people, but with mirrors on this machine and keys made here.
// `tsx tests/tools/build-loopback.ts [chromium|firefox]`, both unless one is named.
import { loopbackEnvironment } from './loopback-build';
import { runStage } from './run-stage';

const commands = { chromium: 'wxt build --mode loopback', firefox: 'wxt build -b firefox --mode loopback' };
const [, , only] = process.argv;
const wanted = Object.entries(commands).flatMap(([browser, command]) => (!only || only === browser ? [command] : []));

Object.assign(process.env, await loopbackEnvironment());
if (!(await runStage('Builds for the tests of the sync', wanted))) process.exitCode = 1;

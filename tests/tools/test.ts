// `npm test`: the checks of every change, summed up in one last line. `--all`: the exhaustive and the endless too, which is
// `npm run test:all`. `--browser=chromium` or `firefox`: the part of one browser, for machines that share the work.
import { mkdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findFirefox } from './firefox.mjs';
import { timeStage } from './run-stage';
import { browsers, reports, stagesOf, type Stage } from './stages';
import type { TestTime } from './test-report';

const options = { all: { type: 'boolean', default: false }, browser: { type: 'string' } } as const;
const { all, browser } = parseArgs({ options }).values;
const only = browsers.find((name) => name === browser);
if (browser !== undefined && !only) throw new Error(`--browser is one of: ${browsers.join(', ')}`);

// The packages that are tested ask nobody, whatever data/publishers.json says: the tests of silence hear every request, and the
// tests of the sync have a build of their own. A store's package is built by `npm run zip`, with its mirrors.
process.env.WXT_REGISTRY_MIRRORS = '';

mkdirSync('.output/tests', { recursive: true });
for (const report of Object.values(reports)) rmSync(report, { force: true }); // else an old one could be counted

const total = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
const stageTimes: TestTime[] = [];
const testTimes: TestTime[] = [];
const start = performance.now();
for (const stage of stagesOf({ all, only })) await run(stage);
const whole = (performance.now() - start) / 1000;

const slowest = testTimes.toSorted((a, b) => b.seconds - a.seconds).slice(0, 15);
console.log(`\nThe ${slowest.length} slowest tests:\n${slowest.map(line).join('\n')}`);
console.log(`\nStages:\n${[...stageTimes, { title: 'all of them', seconds: whole }].map(line).join('\n')}\n`);
if (failures.length > 0) console.log(`Failed: ${failures.join(', ')}`);
if (!findFirefox()) console.log('There is no Firefox on this machine: its tests were skipped.');
const andSkipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${andSkipped}`);
process.exitCode = failures.length > 0 ? 1 : 0;

/** Runs a stage, and what is to run meanwhile, and adds up how they went. */
async function run({ meanwhile = [], ...stage }: Stage): Promise<void> {
  const others = async () => {
    for (const other of meanwhile) await run(other);
  };
  await Promise.all([runAlone(stage), others()]);
}

async function runAlone({ name, commands, atOnce, report, needs = [] }: Stage): Promise<void> {
  const missing = needs.filter((stage) => failures.includes(stage));
  if (missing.length > 0) {
    console.log(`\n── ${name}: not run, for want of: ${missing.join(', ')}`);
    return;
  }
  const { wentWell, seconds } = await timeStage(name, commands, { atOnce });
  const { passed, failed, skipped, times } = report?.() ?? { passed: 0, failed: 0, skipped: 0, times: [] };
  total.passed += passed;
  total.skipped += skipped;
  total.failed += wentWell ? failed : Math.max(failed, 1); // a stage that broke off has failed, whatever it counted
  if (!wentWell) failures.push(name);
  stageTimes.push({ title: name, seconds });
  testTimes.push(...times);
}

function line({ title, seconds }: TestTime): string {
  return `${seconds.toFixed(1).padStart(8)} s  ${title}`;
}

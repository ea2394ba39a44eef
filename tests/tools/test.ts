// `npm test`: every check there is, in the order in which a mistake is cheapest to find, summed up in one last line.
import { mkdirSync, rmSync } from 'node:fs';
import { findFirefox } from './firefox.mjs';
import { runStage } from './run-stage';
import { playwrightCounts, vitestCounts, type Counts } from './test-counts';

const reports = {
  unit: '.output/tests/unit.json',
  packages: '.output/tests/packages.json',
  e2e: '.output/tests/e2e.json',
};
const stages: Stage[] = [
  { name: 'Types', commands: ['wxt prepare', 'tsc --noEmit'] },
  { name: 'Lint', commands: ['oxlint --deny-warnings'] },
  { name: 'Format', commands: ['prettier --check --log-level warn .'] },
  {
    name: 'Unit, data and architecture tests',
    commands: [
      `vitest run --exclude tests/build/** --reporter=default --reporter=json --outputFile.json=${reports.unit}`,
    ],
    counts: () => vitestCounts(reports.unit),
  },
  { name: 'Build for Chromium', commands: ['wxt build'] },
  { name: 'Build for Firefox', commands: ['wxt build -b firefox'] },
  { name: 'Build with mirrors on this machine', commands: ['tsx tests/tools/build-loopback.ts'] },
  {
    name: 'The packages that were built',
    commands: [`vitest run tests/build --reporter=default --reporter=json --outputFile.json=${reports.packages}`],
    counts: () => vitestCounts(reports.packages),
    needs: ['Build for Chromium', 'Build for Firefox'],
  },
  {
    name: 'End to end, in real browsers',
    commands: ['playwright test'],
    counts: () => playwrightCounts(reports.e2e),
    needs: ['Build for Chromium', 'Build for Firefox', 'Build with mirrors on this machine'],
  },
  // Last, for it says nothing of this change; half a minute at most, and no failure where the registry does not answer.
  { name: 'Known holes in dependencies', commands: ['tsx tests/tools/audit.ts --if-answered'] },
];

interface Stage {
  name: string;
  commands: string[];
  /** Of a stage that has tests: how they went, if it came to write that down. */
  counts?: () => Counts | undefined;
  /** Stages that must have gone well before. */
  needs?: string[];
}

// The packages that are tested ask nobody, whatever data/sources.json says: the tests of silence hear every request, and the
// tests of the sync have a build of their own. A store's package is built by `npm run zip`, with its mirrors.
process.env.WXT_REGISTRY_MIRRORS = '';

mkdirSync('.output/tests', { recursive: true });
for (const report of Object.values(reports)) rmSync(report, { force: true }); // else an old one could be counted

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];
for (const { name, commands, counts, needs = [] } of stages) {
  const missing = needs.filter((stage) => failures.includes(stage));
  if (missing.length > 0) {
    console.log(`\n── ${name}: not run, for want of: ${missing.join(', ')}`);
    continue;
  }
  const wentWell = await runStage(name, commands);
  const { passed, failed, skipped } = counts?.() ?? { passed: 0, failed: 0, skipped: 0 };
  total.passed += passed;
  total.skipped += skipped;
  total.failed += wentWell ? failed : Math.max(failed, 1); // a stage that broke off has failed, whatever it counted
  if (!wentWell) failures.push(name);
}

console.log('');
if (failures.length > 0) console.log(`Failed: ${failures.join(', ')}`);
if (!findFirefox()) console.log('There is no Firefox on this machine: its tests were skipped.');
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = failures.length > 0 ? 1 : 0;

// `npm run bench`: how long things take here, as tables and, in .output/bench.json, as JSON. Asserts nothing.
// `npm run bench -- --quick`: fewer runs and no sync; `--side-by-side`: only what DESIGN's budgets are about;
// `--directory`: only the directory.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { loopbackEnvironment } from '../tools/loopback-build';
import { runStage } from '../tools/run-stage';
import { figure, printTable } from './figures';
import { measureDirectory } from './of-directory';
import { measureInBrowser } from './in-browser';
import { measureInNode } from './in-node';
import type { Measure } from './measure';
import { measureSync } from './of-sync';
import { printSideBySide } from './print-side-by-side';
import { measureSideBySide } from './side-by-side';

const isQuick = process.argv.includes('--quick');
const isSideBySideOnly = process.argv.includes('--side-by-side');
const isDirectoryOnly = process.argv.includes('--directory');
const build = '.output/chrome-mv3';
if (!(await runStage('Build', ['wxt build']))) process.exit(1);

const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
console.log(`\n${machine}, ${loadavg()[0]!.toFixed(1)} processes at work before it began\n`);
const measures: Measure[] = [];
if (isDirectoryOnly) {
  add(await measureDirectory(build, isQuick ? 3 : 12));
  process.exit();
}
const sideBySide = await measureSideBySide(build, isQuick ? 4 : 20);
printSideBySide(sideBySide);

if (!isSideBySideOnly) {
  add(await measureDirectory(build, isQuick ? 3 : 12));
  add(await measureInNode());
  add(await measureInBrowser(build, isQuick ? 3 : 12));
}
if (!isSideBySideOnly && !isQuick) {
  Object.assign(process.env, await loopbackEnvironment());
  if (!(await runStage('Build for the sync', ['wxt build --mode loopback']))) process.exit(1);
  for (const organizations of [100, 10_000]) add(await measureSync(organizations));
}
mkdirSync('.output', { recursive: true });
writeFileSync('.output/bench.json', `${JSON.stringify({ machine, sideBySide, measures }, undefined, 2)}\n`);

function add(some: Measure[]): void {
  measures.push(...some);
  printTable(
    ['what', 'median', '10 % to 90 %', 'runs'],
    some.map(({ name, unit, median, low, high, runs }) => [
      name,
      `${figure(median)} ${unit}`,
      runs > 1 ? `${figure(low)} to ${figure(high)}` : '',
      String(runs),
    ]),
  );
}

// `npm run bench`: how long things take here, as a table and, in .output/bench.json, as JSON. Asserts nothing.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { loopbackEnvironment } from '../tools/loopback-build';
import { runStage } from '../tools/run-stage';
import { measureInBrowser } from './in-browser';
import { measureInNode } from './in-node';
import type { Measure } from './measure';
import { measureSync } from './of-sync';

if (!(await runStage('Build', ['wxt build']))) process.exit(1);
Object.assign(process.env, await loopbackEnvironment());
if (!(await runStage('Build for the sync', ['wxt build --mode loopback']))) process.exit(1);

const measures: Measure[] = [];
const add = (some: Measure[]) => {
  measures.push(...some);
  for (const { name, unit, median, low, high, runs } of some) {
    const spread = runs > 1 ? `${figure(low)} to ${figure(high)}` : '';
    console.log(
      `| ${name.padEnd(60)} | ${`${figure(median)} ${unit}`.padStart(16)} | ${spread.padStart(20)} | ${String(runs).padStart(5)} |`,
    );
  }
};
console.log(`\n${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}\n`);
console.log(
  `| ${'what'.padEnd(60)} | ${'median'.padStart(16)} | ${'10 % to 90 %'.padStart(20)} | ${'runs'.padStart(5)} |`,
);
console.log(`| ${'-'.repeat(60)} | ${'-'.repeat(16)} | ${'-'.repeat(20)} | ${'-'.repeat(5)} |`);
add(await measureInNode());
add(await measureInBrowser('.output/chrome-mv3'));
for (const organizations of [100, 10_000]) add(await measureSync(organizations));
mkdirSync('.output', { recursive: true });
writeFileSync(
  '.output/bench.json',
  `${JSON.stringify({ node: process.version, cpus: cpus().length, measures }, undefined, 2)}\n`,
);

function figure(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bakedMirrors, bakedTimes } from '../../tools/loopback-build';

/** What a test wants other than it is in the build: ms. */
export type WaitingTimes = Partial<Record<keyof typeof bakedTimes, number>>;

/**
 * Copies the loopback build, puts these mirrors in the place of the two that it knows, in code and policy alike, and these
 * times in the place of its own.
 */
export function copyLoopbackBuild(build: string, copy: string, mirrors: string[], times: WaitingTimes = {}): void {
  if (!existsSync(build)) throw new Error(`${build} is missing: run npx tsx tests/tools/build-loopback.ts first.`);
  cpSync(build, copy, { recursive: true });
  bakedMirrors.forEach((baked, index) => replaceIn(copy, /\.(js|json)$/, baked, mirrors[index]!));
  for (const [name, ms] of Object.entries(times) as [keyof typeof bakedTimes, number][]) {
    replaceIn(copy, /\.js$/, bakedTimes[name], String(ms));
  }
}

/** In the files of these names; throws when one kind of them does not have it. */
function replaceIn(copy: string, names: RegExp, baked: string, wanted: string): void {
  const files = readdirSync(copy, { recursive: true, encoding: 'utf8' })
    .filter((file) => names.test(file))
    .map((file) => path.join(copy, file));
  const having = files.filter((file) => readFileSync(file, 'utf8').includes(baked));
  if (kindsOf(having) < kindsOf(files))
    throw new Error(`${copy} does not name ${baked} where it should: build it again.`);
  for (const file of having) writeFileSync(file, readFileSync(file, 'utf8').replaceAll(baked, wanted));
}

const kindsOf = (files: string[]) => new Set(files.map((file) => path.extname(file))).size;

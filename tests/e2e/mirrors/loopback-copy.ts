import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bakedMirrors } from '../../tools/loopback-build';

/** How the build writes that a mirror may be silent for 25 s. */
const builtPatience = '25e3';

/** Makes a copy of the build lose its patience with a silent mirror earlier. */
export function shortenPatience(copy: string, ms: number): void {
  const file = path.join(copy, 'background.js');
  const parts = readFileSync(file, 'utf8').split(builtPatience);
  if (parts.length !== 2) throw new Error(`${file} names its patience ${parts.length - 1} times, and not once.`);
  writeFileSync(file, parts.join(String(ms)));
}

/** Copies the loopback build and puts these mirrors in the place of the two that it knows, in code and policy alike. */
export function copyLoopbackBuild(build: string, copy: string, mirrors: string[]): void {
  if (!existsSync(build)) throw new Error(`${build} is missing: run npx tsx tests/tools/build-loopback.ts first.`);
  cpSync(build, copy, { recursive: true });
  let replaced = 0;
  for (const file of readdirSync(copy, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|json)$/.test(file)) continue;
    const whole = path.join(copy, file);
    const before = readFileSync(whole, 'utf8');
    const after = bakedMirrors.reduce((text, baked, index) => text.replaceAll(baked, mirrors[index]!), before);
    if (after === before) continue;
    writeFileSync(whole, after);
    replaced += 1;
  }
  if (replaced < 2) throw new Error(`${build} does not name the mirrors in its code and its policy: build it again.`);
}

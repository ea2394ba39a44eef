// `npm run release -- <version>`: every step of a release that a machine can do, in the order of CONTRIBUTING; then lists
// those that are left to a person. Refuses before it touches anything. Nothing leaves the machine.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import changes from '../../data/changes.json';
import publishers from '../../data/publishers.json';
import packageJson from '../../package.json';
import { blanksOf } from '../../utils/publisher/package/blanks';
import { releaseRefusal } from '../../utils/publisher/package/release-refusal';
import { printerOn } from '../../utils/publisher/terminal/printer';
import { runStage } from './run-stage';

const [version = ''] = process.argv.slice(2);
const printer = printerOn(process.stdout);
const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8' });

const refusal = releaseRefusal(version, {
  uncommitted: git('status', '--porcelain'),
  tags: git('tag', '--list').split('\n'),
  current: packageJson.version,
  told: changes.map((one) => one.version),
  blanks: blanksOf(publishers),
});
if (refusal !== undefined) stop(`Not released. ${refusal}`);

await stage('Holes', 'npm run audit');
await stage('Version', `npm version ${version} --no-git-tag-version --allow-same-version`);
const today = new Date().toISOString().slice(0, 10);
const [first, ...rest] = changes;
writeFileSync('data/changes.json', `${JSON.stringify([{ ...first, date: today }, ...rest], undefined, 2)}\n`);
await stage('Documents', 'npm run documents', 'npm run format');
await stage('Checks', 'npm test');
if (git('status', '--porcelain') !== '') git('commit', '--all', '--message', `chore(release): ${version}`);
await stage('Packages', 'npm run zip');
await stage('The same bytes, from clones and from the sources', 'npm run reproduce -- --against .output');

printer.line(`${version} is committed and packed.`);
for (const name of ['chrome', 'firefox', 'sources']) {
  const file = `.output/chatiere-${version}-${name}.zip`;
  printer.line(`${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${file}`);
}
printer.lines(
  [
    'Left to you:',
    `1. Sign the tag: git tag -s v${version}, and push it with the commit.`,
    '2. Give the packages to the two stores, the sources to addons.mozilla.org; the words and pictures are in .github/store.',
    '3. Publish the hashes with the tag.',
    '4. Keep the packages for the next upgrade, as tests/fixtures/released/README.md says.',
    '5. Once the stores show them, write their addresses into data/where-to-get.json, for the pages beside the registry.',
  ].join('\n'),
);

/** Stops all at the first step that fails: what it said is on the screen. */
async function stage(name: string, ...commands: string[]): Promise<void> {
  if (!(await runStage(name, commands)))
    stop(
      `Not released: ${name.toLowerCase()} failed. Mend it, take back what is not committed (git restore .), and begin again.`,
    );
}

function stop(sentence: string): never {
  printerOn(process.stderr).lines(sentence);
  process.exit(1);
}

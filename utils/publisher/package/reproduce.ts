// `npm run reproduce`: shows that anyone gets the same packages from the same commit. Takes some minutes and the packages
// of npm's registry: two clean clones of HEAD must give the same bytes, and so must the sources zip, once unpacked.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { unzipSync } from 'fflate';
import { readPublishers } from '../../core/sync/publishers';
import { printerOn } from '../terminal/printer';
import { storeRefusal } from './store-refusal';

const { against } = parseArgs({ options: { against: { type: 'string' } } }).values;
const out = printerOn(process.stdout);
const complaints = printerOn(process.stderr);

const folder = mkdtempSync(join(tmpdir(), 'chatiere-reproduce-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

if (run('git', ['status', '--porcelain'], '.') !== '') out.line('What is not committed yet is not looked at.');
const commit = run('git', ['rev-parse', 'HEAD'], '.').trim(); // somebody may commit meanwhile
out.line(`Commit ${commit}`);
const first = packedFromClone('first clone');
const second = packedFromClone('second clone');
const rebuilt = packedFromSources(first, 'sources zip');

const differences: string[] = [];
for (const [name, hash] of hashes(first)) {
  out.line(`${hash}  ${name}`);
  if (hashes(second).get(name) !== hash) differences.push(`${name} differs between two clones of the same commit`);
  if (against !== undefined && hashes(against).get(name) !== hash)
    differences.push(`${name} differs from the one in ${against}`);
  if (hashes(rebuilt).get(name) !== hash) differences.push(`${name} differs when built from the sources zip`);
}
for (const difference of differences) complaints.line(difference);
out.line(
  differences.length === 0 ? `The same bytes, ${against === undefined ? 'three' : 'four'} times.` : 'Not reproducible.',
);
process.exitCode = differences.length === 0 ? 0 : 1;

function packedFromClone(name: string): string {
  const clone = join(folder, name.replaceAll(' ', '-'));
  run('git', ['clone', '--quiet', '--no-local', '.', clone], '.');
  run('git', ['checkout', '--quiet', '--detach', commit], clone);
  return packed(clone, name);
}

function packedFromSources(from: string, name: string): string {
  const zip = readdirSync(from).find((file) => file.endsWith('-sources.zip')) ?? '';
  const unpacked = join(folder, name.replaceAll(' ', '-'));
  for (const [file, content] of Object.entries(unzipSync(readFileSync(join(from, zip))))) {
    mkdirSync(dirname(join(unpacked, file)), { recursive: true });
    writeFileSync(join(unpacked, file), content);
  }
  return packed(unpacked, name);
}

/** Where the zips lie, which `npm run zip` made in a folder that has nothing but sources. */
function packed(project: string, name: string): string {
  const stated: unknown = JSON.parse(readFileSync(join(project, 'data/publishers.json'), 'utf8'));
  const forStores = storeRefusal(readPublishers(stated, {})) === undefined;
  out.line(`${name}: install and pack ${forStores ? 'for the stores' : 'with --bundled-only'}`);
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], project);
  run('npm', ['run', 'zip', ...(forStores ? [] : ['--', '--bundled-only'])], project);
  return join(project, '.output');
}

function hashes(output: string): Map<string, string> {
  const zips = readdirSync(output).filter((file) => file.endsWith('.zip'));
  return new Map(
    zips.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(output, name)))
        .digest('hex'),
    ]),
  );
}

/** What the command prints. Its errors are shown only if it fails: then nothing else can be shown. */
function run(program: string, parameters: string[], cwd: string): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|WXT_|NODE_ENV$)/i.test(name)));
  const { status, stdout, stderr } = spawnSync(program, parameters, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status === 0) return stdout;
  complaints.lines(`${program} ${parameters.join(' ')} failed:\n${stdout}${stderr}`);
  return process.exit(1);
}

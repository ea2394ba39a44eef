// `npm run audit`: known holes in what travels in the package and in what builds it. `npm test` asks it too.
// `--omit=dev` would look at nothing: all is bundled, so all is a devDependency; the two are told apart here.
// Exit 0: none in the package, none grave in the tools; 1: look at them; 2: no answer, so nothing is known. Some registries
// refuse audits, and a train has no network: with `--if-answered`, no answer is said and is no failure.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { bundledPackages } from '../../utils/publisher/package/licences';
import { printerOn } from '../../utils/publisher/terminal/printer';
import { judgeAudit } from './judge-audit';

const options = { 'if-answered': { type: 'boolean' }, seconds: { type: 'string', default: '30' } } as const;
const { 'if-answered': ifAnswered, seconds } = parseArgs({ options }).values;

// npm itself would ask three times and wait five minutes for each.
const { stdout } = spawnSync('npm', ['audit', '--json', '--fetch-retries=0'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
  timeout: Number(seconds) * 1000,
  killSignal: 'SIGKILL',
  stdio: ['ignore', 'pipe', 'ignore'],
});
const { lines, exitCode } = judgeAudit(stdout ?? '', [...bundledPackages.keys()]);
const printer = printerOn(process.stdout);
for (const line of lines) printer.line(line);
process.exitCode = exitCode === 2 && ifAnswered ? 0 : exitCode;

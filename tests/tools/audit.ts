// `npm run audit`: known holes in what travels in the package and in what builds it. Asks npm's registry, so it is no part
// of `npm test`. `--omit=dev` would look at nothing: all is bundled, so all is a devDependency; the two are told apart here.
// Exit 0: none in the package, none grave in the tools; 1: look at them; 2: the registry did not answer, nothing is known.
import { spawnSync } from 'node:child_process';
import { bundledPackages } from '../../data/build/licences';
import { judgeAudit } from './judge-audit';

const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', shell: process.platform === 'win32' });
const { lines, exitCode } = judgeAudit(stdout ?? '', [...bundledPackages.keys()]);
console.log(lines.join('\n'));
process.exitCode = exitCode;

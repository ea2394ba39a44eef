import { fileURLToPath } from 'node:url';
import { run } from './run';
import { languageOf } from './sentences';
import { terminalOn } from './terminal';
import { reasonOf } from '../terminal/thrown';

/** `npm run add -- service|kind|host`: asks, checks each answer, shows the files, writes them. See data/README.md. */
const terminal = terminalOn(process.stdin, process.stdout);
try {
  process.exitCode = await run(process.argv.slice(2), terminal, {
    language: languageOf(process.env),
    folder: fileURLToPath(new URL('../../..', import.meta.url)),
    today: new Date().toISOString().slice(0, 10),
  });
} catch (error) {
  terminal.say(reasonOf(error));
  process.exitCode = 1;
} finally {
  terminal.close();
}

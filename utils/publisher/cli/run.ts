import { printerOn, type OutputStream } from '../terminal/printer';
import type { Command } from './command';
import { crawlCommand } from './crawl-command';
import { importCommand } from './import-command';
import { keygenCommand } from './keygen-command';
import { publishCommand } from './publish-command';
import { serveCommand } from './serve-command';
import { usage, UsageError } from './usage';
import { verifyCommand } from './verify-command';
import { reasonOf } from '../terminal/thrown';

const commands = new Map<string, Command>([
  ['crawl', crawlCommand],
  ['import', importCommand],
  ['publish', publishCommand],
  ['keygen', keygenCommand],
  ['verify', verifyCommand],
  ['serve', serveCommand],
]);

/** Where results go, and all else. */
interface CommandStreams {
  out: OutputStream;
  progress: OutputStream;
}

/** Runs one command line and gives its exit code: 0 done, 1 not done and said why, 2 for wrong usage. */
export async function run([name = '', ...args]: string[], streams: CommandStreams): Promise<number> {
  const printers = { out: printerOn(streams.out), progress: printerOn(streams.progress) };
  if (name === '--help' || name === 'help') {
    printers.out.lines(usage);
    return 0;
  }
  try {
    const command = commands.get(name);
    if (!command) throw new UsageError(name === '' ? 'a command is missing' : `unknown command ${name}`);
    return await command(args, printers);
  } catch (error) {
    const isUsage = error instanceof UsageError;
    printers.progress.line(reasonOf(error));
    if (isUsage) printers.progress.lines(`\n${usage}`);
    return isUsage ? 2 : 1;
  }
}

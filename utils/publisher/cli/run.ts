import type { Command, CommandStreams } from './command';
import { crawlCommand } from './crawl-command';
import { keygenCommand } from './keygen-command';
import { publishCommand } from './publish-command';
import { serveCommand } from './serve-command';
import { usage, UsageError } from './usage';
import { verifyCommand } from './verify-command';

const commands = new Map<string, Command>([
  ['crawl', crawlCommand],
  ['publish', publishCommand],
  ['keygen', keygenCommand],
  ['verify', verifyCommand],
  ['serve', serveCommand],
]);

/** Runs one command line and gives its exit code: 0 done, 1 not done and said why, 2 for wrong usage. */
export async function run([name = '', ...args]: string[], streams: CommandStreams): Promise<number> {
  if (name === '--help' || name === 'help') {
    streams.out.write(usage);
    return 0;
  }
  try {
    const command = commands.get(name);
    if (!command) throw new UsageError(name === '' ? 'a command is missing' : `unknown command ${name}`);
    return await command(args, streams);
  } catch (error) {
    const isUsage = error instanceof UsageError;
    streams.progress.write(`${(error as Error).message}\n${isUsage ? `\n${usage}` : ''}`);
    return isUsage ? 2 : 1;
  }
}

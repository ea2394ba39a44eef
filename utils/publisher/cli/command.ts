import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Printer } from '../terminal/printer';
import { UsageError } from './usage';
import { reasonOf } from '../terminal/thrown';

/** Where a command prints: results to `out`, all else to `progress`. */
interface CommandPrinters {
  out: Printer;
  progress: Printer;
}

/** Gives the exit code. */
export type Command = (args: string[], printers: CommandPrinters) => Promise<number>;

/** `parseArgs` of Node, with its complaints as usage errors; exactly `count` positional arguments. */
export function readArguments<const T extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: T,
  count: number,
) {
  const parsed = parse(args, options);
  if (parsed.positionals.length !== count) {
    throw new UsageError(`${count} argument${count === 1 ? '' : 's'} expected, not ${parsed.positionals.length}`);
  }
  if (parsed.positionals.includes('')) throw new UsageError('an argument is empty');
  for (const [name, value] of Object.entries(parsed.values)) {
    if ([value].flat().includes('')) throw new UsageError(`--${name} is empty`);
  }
  return parsed;
}

function parse<const T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(reasonOf(error));
  }
}

/** The value of an option that must be there. */
export function required<T>(value: T | undefined, name: string): T {
  if (value === undefined || value === '') throw new UsageError(`--${name} is missing`);
  return value;
}

/** A path or a web address as it is given; any other address (ftp://) would be taken for a path that is not there. */
export function webOrPath(reference: string): string {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(reference) && !/^https?:\/\//i.test(reference)) {
    throw new UsageError(`${reference}: this is neither an http or https address nor a path`);
  }
  return reference;
}

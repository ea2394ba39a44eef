import { meanOf } from './measure';

/** A measured number, as exact as it can be believed. */
export function figure(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

/** Whether a budget is kept, given by how much it was overstepped each time: undecided where another run may say otherwise. */
export function verdict(overs: number[]): string {
  const { mean, error } = meanOf(overs);
  const word = mean > error ? 'not kept' : mean < -error ? 'kept' : 'undecided';
  return `${word}: ${figure(Math.abs(mean))} ± ${figure(error)} ${mean > 0 ? 'over' : 'to spare'}`;
}

/** Prints a table as the README has it. */
export function printTable(heading: string[], lines: string[][]): void {
  const widths = heading.map((text, index) => Math.max(text.length, ...lines.map((line) => line[index]!.length)));
  const line = (cells: string[]) => `| ${cells.map((text, index) => text.padEnd(widths[index]!)).join(' | ')} |`;
  console.log(`${[line(heading), line(widths.map((width) => '-'.repeat(width))), ...lines.map(line)].join('\n')}\n`);
}

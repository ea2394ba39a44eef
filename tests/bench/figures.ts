/** A measured number, as exact as it can be believed. */
export function figure(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

/** Prints a table as the README has it. */
export function printTable(heading: string[], lines: string[][]): void {
  const widths = heading.map((text, index) => Math.max(text.length, ...lines.map((line) => line[index]!.length)));
  const line = (cells: string[]) => `| ${cells.map((text, index) => text.padEnd(widths[index]!)).join(' | ')} |`;
  console.log(`${[line(heading), line(widths.map((width) => '-'.repeat(width))), ...lines.map(line)].join('\n')}\n`);
}

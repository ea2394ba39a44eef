/** What becomes of a file that lists others: the lines that go, after a minus, and those that come, after a plus. */
export function changedLines(before: string, after: string): string[] {
  return [...marked('-', linesOnlyIn(before, after)), ...marked('+', linesOnlyIn(after, before))];
}

function linesOnlyIn(text: string, other: string): string[] {
  const others = new Set(other.split('\n'));
  return text.split('\n').filter((line) => !others.has(line));
}

const marked = (sign: string, lines: string[]): string[] => lines.map((line) => `${sign} ${line}`);

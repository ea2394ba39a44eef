/**
 * Reads a text that comes in pieces, and gives `[line, answer…]` for each line, in their order, some at a time: what one piece
 * ends. A last line without a line break counts too, an empty rest does not.
 */
export async function* answeredLines(
  pieces: AsyncIterable<string>,
  answersTo: (line: string) => string[],
): AsyncGenerator<string[][]> {
  const answered = (line: string) => {
    const asked = line.endsWith('\r') ? line.slice(0, -1) : line;
    return [asked, ...answersTo(asked)];
  };
  // Not node:readline: it also breaks lines at a lone carriage return and at U+2028, and the answers would be out of step.
  let unfinished = '';
  let isStart = true;
  for await (const piece of pieces) {
    // Some editors begin a file with a byte-order mark; it is no part of the first line.
    const text = isStart ? piece.replace(/^\ufeff/, '') : piece;
    isStart = false;
    const [first = '', ...others] = text.split('\n');
    unfinished += first;
    const next = others.pop();
    if (next === undefined) continue;
    yield [unfinished, ...others].map(answered);
    unfinished = next;
  }
  if (unfinished) yield [answered(unfinished)];
}

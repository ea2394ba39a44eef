import { createInterface } from 'node:readline/promises';
import { printerOn } from '../terminal/printer';
import { visibleText } from '../terminal/visible-text';
import { AnswersEnded, type Terminal } from './interview';

type Input = NodeJS.ReadableStream & { isTTY?: boolean };
type Output = NodeJS.WritableStream & { isTTY?: boolean };

/**
 * The terminal, or what is piped in. Lines that come before their question wait for it. On a real terminal the keys
 * that edit a line do so; else an arrow would be typed into the answer.
 */
export function terminalOn(input: Input, output: Output): Terminal & { close(): void } {
  const printer = printerOn(output);
  const isEdited = input.isTTY === true && output.isTTY === true;
  const reader = createInterface({ input, output, terminal: isEdited });
  let isOpen = true; // a closed reader refuses to prompt, since Node.js 24
  reader.once('close', () => (isOpen = false));
  const lines = reader[Symbol.asyncIterator]();
  /** The last line is the reader's own where it can be edited: it draws that one again with each key. */
  const show = (question: string) => {
    const [last = '', ...before] = question.split('\n').toReversed();
    for (const line of before.toReversed()) printer.line(line);
    if (!isEdited || !isOpen) return printer.start(last);
    reader.setPrompt(visibleText(last));
    reader.prompt();
  };
  return {
    say: printer.lines,
    async ask(question) {
      show(question);
      const line = await lines.next();
      if (line.done) throw new AnswersEnded();
      return line.value;
    },
    close: () => reader.close(),
  };
}

import { createInterface } from 'node:readline/promises';
import { AnswersEnded, type Terminal } from './interview';

type Input = NodeJS.ReadableStream & { isTTY?: boolean };
type Output = NodeJS.WritableStream & { isTTY?: boolean };

/**
 * The terminal, or what is piped in. Lines that come before their question wait for it. On a real terminal the keys
 * that edit a line do so; else an arrow would be typed into the answer.
 */
export function terminalOn(input: Input, output: Output): Terminal & { close(): void } {
  const isEdited = input.isTTY === true && output.isTTY === true;
  const reader = createInterface({ input, output, terminal: isEdited });
  let isOpen = true; // a closed reader refuses to prompt, since Node.js 24
  reader.once('close', () => (isOpen = false));
  const lines = reader[Symbol.asyncIterator]();
  /** The last line is the reader's own: it draws that one again with each key. */
  const show = (question: string) => {
    const lineStart = question.lastIndexOf('\n') + 1;
    output.write(question.slice(0, lineStart));
    reader.setPrompt(question.slice(lineStart));
    reader.prompt();
  };
  return {
    say: (text) => void output.write(`${text}\n`),
    async ask(question) {
      if (isEdited && isOpen) show(question);
      else output.write(question);
      const line = await lines.next();
      if (line.done) throw new AnswersEnded();
      return line.value;
    },
    close: () => reader.close(),
  };
}

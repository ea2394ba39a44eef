import { createInterface } from 'node:readline/promises';
import { AnswersEnded, type Terminal } from './interview';

/** The terminal, or what is piped in. Lines that come before their question wait for it. */
export function terminalOn(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Terminal & { close(): void } {
  const reader = createInterface({ input, output, terminal: false });
  const lines = reader[Symbol.asyncIterator]();
  return {
    say: (text) => void output.write(`${text}\n`),
    async ask(question) {
      output.write(question);
      const line = await lines.next();
      if (line.done) throw new AnswersEnded();
      return line.value;
    },
    close: () => reader.close(),
  };
}

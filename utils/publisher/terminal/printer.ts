import { visibleText } from './visible-text';

/** The part of a stream that is needed; `process.stdout` is one. */
export interface OutputStream {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

/** The only way to a terminal or a log. Everything is made visible first, so nobody has to know whose text it is. */
export interface Printer {
  isTerminal: boolean;
  line: (text: string) => void;
  /** A text of ours with line breaks; a stranger's may not have any, or it could write lines that look like ours. */
  lines: (text: string) => void;
  /** A line each, the cells divided by tabs. False: the stream wants a pause, until it drains. */
  rows: (rows: string[][]) => boolean;
  /** The start of a line, to be typed on. */
  start: (text: string) => void;
  /** Draws over the line that was drawn last, on a terminal, and never beyond its width. */
  redraw: (text: string) => void;
}

export function printerOn(stream: OutputStream): Printer {
  const rows = (all: string[][]) =>
    stream.write(all.map((cells) => `${cells.map(visibleText).join('\t')}\n`).join('')) !== false;
  return {
    isTerminal: stream.isTTY === true,
    line: (text) => void rows([[text]]),
    lines: (text) => void rows(text.split('\n').map((line) => [line])),
    rows,
    start: (text) => void stream.write(visibleText(text)),
    redraw: (text) => void stream.write(`\r${visibleText(text).slice(0, (stream.columns ?? 80) - 1)}\u001b[K`),
  };
}

import { once } from 'node:events';
import { openCatalogue } from '../core/catalogue/catalogue';
import { compiledCatalogue } from './catalogue/read-catalogue';
import { printerOn } from './terminal/printer';

/** Reads URLs on standard input, one a line, and prints `URL<TAB>tracked service`, or `URL<TAB>-`, in the same order;
 * a character in it that nobody sees is spelled out (`\u{1b}`). */
const catalogue = openCatalogue(compiledCatalogue());
if (!catalogue) throw new Error('The compiled catalogue cannot be opened.');
const { find } = catalogue;
const printer = printerOn(process.stdout);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0); // the reader has seen enough: `… | head`
  throw error;
});

function identified(line: string): string[] {
  const url = line.endsWith('\r') ? line.slice(0, -1) : line;
  return [url, find(url)?.service.id ?? '-'];
}

// Not node:readline: it also breaks lines at a lone carriage return and at U+2028, and the answers would be out of step.
let unfinished = '';
let isStart = true;
for await (const chunk of process.stdin.setEncoding('utf8')) {
  // Some editors begin a file with a byte-order mark; it is no part of the first address.
  const text = isStart ? String(chunk).replace(/^\ufeff/, '') : String(chunk);
  isStart = false;
  const [first = '', ...others] = text.split('\n');
  unfinished += first;
  const next = others.pop();
  if (next === undefined) continue;
  const answers = [unfinished, ...others].map(identified);
  unfinished = next;
  if (!printer.rows(answers)) await once(process.stdout, 'drain');
}
if (unfinished) printer.rows([identified(unfinished)]);

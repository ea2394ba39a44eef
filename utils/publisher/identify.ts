import { once } from 'node:events';
import { openCatalogue } from '../core/catalogue/open-catalogue';
import { compiledCatalogue } from './catalogue/read-catalogue';
import { readSoftwareIndex } from './catalogue/read-software-index';
import { printerOn } from './terminal/printer';

/**
 * Reads URLs on standard input, one a line, and prints `URL<TAB>tracked service`, or `URL<TAB>-`, in the same order. With
 * `--software` it reads names of software, and prints `name<TAB>kinds<TAB>possible kinds`, ids joined by commas. A
 * character that nobody sees is spelled out (`\u{1b}`).
 */
const answersTo = process.argv.includes('--software') ? ofSoftware() : ofAddresses();
const printer = printerOn(process.stdout);

function ofAddresses(): (url: string) => string[] {
  const catalogue = openCatalogue(compiledCatalogue());
  if (!catalogue) throw new Error('The compiled catalogue cannot be opened.');
  return (url) => [catalogue.find(url)?.service.id ?? '-'];
}

function ofSoftware(): (name: string) => string[] {
  const classify = readSoftwareIndex();
  return (name) => {
    const { kinds, possibleKinds } = classify(name);
    return [kinds, possibleKinds].map((ids) => ids.join(',') || '-');
  };
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0); // the reader has seen enough: `… | head`
  throw error;
});

function identified(line: string): string[] {
  const asked = line.endsWith('\r') ? line.slice(0, -1) : line;
  return [asked, ...answersTo(asked)];
}

// Not node:readline: it also breaks lines at a lone carriage return and at U+2028, and the answers would be out of step.
let unfinished = '';
let isStart = true;
for await (const chunk of process.stdin.setEncoding('utf8')) {
  // Some editors begin a file with a byte-order mark; it is no part of the first line.
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

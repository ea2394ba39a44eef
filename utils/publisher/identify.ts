import { once } from 'node:events';
import { openCatalogue } from '../core/catalogue/open-catalogue';
import { answeredLines } from './answered-lines';
import { compiledCatalogue } from './catalogue/read-catalogue';
import { readSoftwareIndex } from './catalogue/read-software-index';
import { printerOn } from './terminal/printer';

/**
 * Reads URLs on standard input, one a line, and prints `URL<TAB>tracked service`, or `URL<TAB>-`, in the same order. With
 * `--software` it reads names of software, and prints `name<TAB>kinds<TAB>possible kinds`, ids joined by commas. A
 * character that nobody sees is spelled out (`\u{1b}`).
 */
const answersTo = process.argv.includes('--software') ? ofSoftware() : ofAddresses();

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

const printer = printerOn(process.stdout);
for await (const rows of answeredLines(process.stdin.setEncoding('utf8'), answersTo)) {
  if (!printer.rows(rows)) await once(process.stdout, 'drain');
}

import { plainText } from '../../core/text/plain-text';
import type { Parsed } from '../../core/problem';
import { problemList, type ProblemList } from './problem-list';
import { isAbsence } from './property-values';
import { keyAndValue, unescaped, withoutQuotes } from './property-line';

/** One line `key = value` of a ChatonsInfos file. */
export interface Property {
  /** The key in lower case, by which facts are found: authors vary. */
  path: string;
  /** The key as it was written. */
  key: string;
  /** Without the quotes that some generators put around it; never empty. */
  value: string;
  /** Text of the comment `# Source: …` directly above. */
  source?: string;
}

/** No file of a member comes near it: about 3,000 lines. The crawler asks for no more than this either. */
export const maxFileBytes = 256 * 1024;

/** All files of one organisation: 500 services at 4 kB, as the files of members are. */
export const maxOrganizationBytes = 2 * 1024 * 1024;

/** The federation's own file has a line for each member: 10,000 of them at 200 bytes. */
export const maxFederationFileBytes = 2 * 1024 * 1024;

const maxLineLength = 4000;
const sourceComment = /^#\s*source\s*:\s*(.+)$/i;

/**
 * Reads the lines of a ChatonsInfos file in their order, whatever the encoding, line ends, quotes and escapes. It never
 * throws: a line that cannot be read costs itself, a file that is none (HTML, too large) gives no property and a problem.
 */
export function readProperties(file: Uint8Array | string, where: string, maxBytes = maxFileBytes): Parsed<Property[]> {
  const list = problemList(where);
  const text = textOf(file, maxBytes, list);
  const properties: Property[] = [];
  let source: string | undefined;
  for (const line of wholeLines(text)) {
    if (line === '' || line.startsWith('#') || line.startsWith('!')) {
      source = sourceComment.exec(line.slice(0, maxLineLength))?.[1]?.trim();
      continue;
    }
    const property = propertyOf(line, list);
    if (property) properties.push(source === undefined ? property : { ...property, source: plainText(source, 600) });
    source = undefined;
  }
  return { value: properties, problems: list.problems };
}

function textOf(file: Uint8Array | string, maxBytes: number, list: ProblemList): string {
  if (file.length > maxBytes) {
    list.add('too-large');
    return '';
  }
  let text = typeof file === 'string' ? file : decode(file, list);
  if (text.startsWith('\ufeff')) {
    list.add('byte-order-mark');
    text = text.slice(1);
  }
  if (webPageStart.test(text)) {
    list.add('html-instead-of-file');
    return '';
  }
  if (text.trim() === '') list.add('empty-file');
  if (text.includes('\r')) list.add('carriage-returns');
  return text;
}

/**
 * Lines without the spaces around them; one that ends in a backslash goes on in the next, as Java writes properties. A
 * stray backslash must not swallow the line below: what begins like a property or a comment stays a line of its own.
 */
function wholeLines(text: string): string[] {
  const lines: string[] = [];
  let begun = '';
  for (const raw of text.split(/\r\n|\n|\r/)) {
    const line = raw.trim();
    const goesOn = begun !== '' && line !== '' && !ownLine.test(line);
    if (begun !== '' && !goesOn) lines.push(begun.trimEnd());
    const whole = goesOn ? begun + line : line;
    begun = /(^|[^\\])(\\\\)*\\$/.test(whole) ? whole.slice(0, -1) : '';
    if (begun === '') lines.push(whole);
  }
  if (begun !== '') lines.push(begun.trimEnd());
  return lines;
}

const ownLine = /^([#!]|(file|federation|organi[sz]ation|service|software|host|subs|metrics)\.[^\s=:]+\s*[=:])/i;

const webPageStart = /^\ufeff?\s*</;

/** Whether a server answered with a web page in place of a file. */
export function isWebPage(bytes: Uint8Array): boolean {
  return webPageStart.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 1024)));
}

/**
 * Bytes that are not UTF-8 are taken for Latin-1 (as browsers do: Windows-1252), in which every byte is a letter. Each
 * line is judged for itself: one that was pasted in the wrong encoding must not garble the others.
 */
function decode(bytes: Uint8Array, list: ProblemList): string {
  const whole = utf8(bytes);
  if (whole !== undefined) return whole;
  list.add('not-utf-8');
  const latin = new TextDecoder('windows-1252');
  const lines: string[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(lineFeed, start) + 1 || bytes.length;
    const line = bytes.subarray(start, end);
    lines.push(utf8(line) ?? latin.decode(line));
    start = end;
  }
  return lines.join('');
}

const lineFeed = 10;

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function propertyOf(line: string, list: ProblemList): Property | undefined {
  if (line.length > maxLineLength) {
    list.add('line-too-long', line);
    return undefined;
  }
  const [key, given] = keyAndValue(line) ?? [];
  if (key === undefined || given === undefined) {
    list.add('unreadable-line', line);
    return undefined;
  }
  const bare = withoutQuotes(given);
  if (bare !== given) list.add('quoted-values');
  const value = unescaped(bare).trim();
  if (value === '') return undefined; // models are copied whole, most of their keys stay empty
  const path = key.toLowerCase();
  if (isNothing(path, value)) {
    list.add('word-for-nothing', `${key} = ${value}`);
    return undefined;
  }
  return { path, key, value };
}

/** Who asks for no account says it with the word None: there it is a value. */
function isNothing(path: string, value: string): boolean {
  return isAbsence(value) || (/^none$/i.test(value) && path !== 'service.registration');
}

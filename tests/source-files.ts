import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** The folder of the project, with a slash at its end. Not from a URL: where a page is drawn, `URL` is the page's. */
export const root = path.join(import.meta.dirname, '../');

/** A file of ours, by its path from the root, with its text. */
export interface SourceFile {
  file: string;
  text: string;
}

/** One file named in another. `names` are what is taken of it; `*` stands for all of it. */
export interface Import {
  from: string;
  /** A path from the root for a file of ours, else the name of a package. */
  to: string;
  names: string[];
}

/** The files below these folders whose names end in one of `endings`, with their text. */
export function filesIn(folders: string[], endings: string[]): SourceFile[] {
  return folders
    .flatMap((folder) => pathsIn(folder))
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
}

/** Every file below a folder, by its path from the root. */
export function pathsIn(folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')))
    .filter((name) => statSync(path.join(root, name)).isFile());
}

/** Without comments, so that a word in a sentence is no code. Strings with `//` in them keep it. */
export function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}(),])\/\/.*$/gm, '$1');
}

const clause = /(?:^|\n)\s*(?:import|export)\s+(?:type\s+)?([^;'"()]*?)\s+from\s*['"]([^'"]+)['"]/g;
const bare = /(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;
const onDemand =
  /(?:(?:const|let)\s*\{([^}]*)\}\s*=\s*\(?\s*await\s+)?\bimport\(\s*['"`]([^'"`]+)['"`]\s*\)(?:\)?\.(\w+))?/g;

/** Everything that a file imports: static, for its effect, of types, on demand, and what it hands on. */
export function importsOf({ file, text }: SourceFile): Import[] {
  const code = codeOf(text);
  const found: [string[], string][] = [
    ...[...code.matchAll(clause)].map(([, names, to]): [string[], string] => [namesIn(names ?? ''), to ?? '']),
    ...[...code.matchAll(bare)].map(([, to]): [string[], string] => [[], to ?? '']),
    ...[...code.matchAll(onDemand)].map(([, names, to, member]): [string[], string] => [
      member ? [member] : names ? namesIn(`{${names}}`) : ['*'],
      to ?? '',
    ]),
  ];
  return found.map(([names, to]) => ({ from: file, to: resolve(file, to), names }));
}

/** `a, { type b as c }` → `default`, `b`. */
function namesIn(written: string): string[] {
  const [, before = '', within = ''] = /^([^{]*)(?:\{([\s\S]*)\})?/.exec(written) ?? [];
  const whole = before.replace(',', '').trim();
  const named = within.split(',').map((name) => name.trim().replace(/^type\s+/, ''));
  return [
    ...(whole === '' ? [] : [whole.startsWith('*') ? '*' : 'default']),
    ...named.filter((name) => name !== '').map((name) => name.split(/\s+as\s+|\s*:\s*/)[0]!),
  ];
}

function resolve(from: string, to: string): string {
  if (!to.startsWith('.')) return to;
  const bareName = path.posix.join(path.posix.dirname(from), to.replace(/\?.*$/, ''));
  const candidates = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'].map((ending) => bareName + ending);
  return (
    candidates.find((file) => existsSync(path.join(root, file)) && statSync(path.join(root, file)).isFile()) ?? bareName
  );
}

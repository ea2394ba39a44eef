import path from 'node:path';
import { filesIn } from '../source-files';
import { testTitles } from './test-titles';

/** A test that SECURITY.md relies on: its title ends with the id, as in `costs itself and no other [S24]`. */
export interface Proof {
  id: string;
  /** A path from the root. */
  file: string;
  /** The title after those of its groups, without the id; `…` where `test.each` fills something in. */
  title: string;
}

/** All of them, by their number. Two tests with the same id are both there. */
export function proofs(): Proof[] {
  const found = filesIn(['tests'], ['.test.ts', '.test.tsx', '.spec.ts']).flatMap((source) =>
    testTitles(source).flatMap((title) => {
      const id = / \[(S\d+)\]$/.exec(title)?.[1];
      return id ? [{ id, file: source.file, title: plain(title.slice(0, -id.length - 3)) }] : [];
    }),
  );
  return found.toSorted((a, b) => numberOf(a) - numberOf(b));
}

/** The table at the end of SECURITY.md, in Markdown. */
export function tableOfProofs(): string {
  const rows = proofs().map(({ id, file, title }) => {
    const link = `[${path.basename(file)}](../${file})`;
    return `| ${id} | ${title.replace(/[|*_<\\]/g, '\\$&')} | ${link} |`;
  });
  return ['| id | what the test shows | file |', '| --- | --- | --- |', ...rows].join('\n');
}

const numberOf = ({ id }: Proof): number => Number(id.slice(1));

/** Without tags, and without the places that `test.each` fills before the title or after it. */
const plain = (title: string): string =>
  title
    .replace(/ @[a-z-]+/g, '')
    .replace(/%[a-z]|\$[a-z]\w*/gi, '…')
    .replace(/^…: |:? …(?: …)*$/g, '');

import { createRequire } from 'node:module';

/** The Public Suffix List as tldts carries it: a tree over labels, from the last one on. */
interface SuffixTree {
  rulesRoot: number;
  nodeFlags: Uint8Array;
  edgeStart: Uint16Array;
  edgeLength: Uint8Array;
  edgeChild: Uint16Array;
  labelText: string;
}

/**
 * The public suffixes of two labels and more (`co.uk`, `asso.fr`, `*.ck`, `github.io`), for the package: a line for each last label,
 * with what stands before it. A catalogue that comes by sync is held against it. tldts tells of one name whether it is a
 * suffix, but hands out no list, so it is read from its tree; a test compares the two.
 */
export function publicSuffixes(): string {
  const tree: SuffixTree = createRequire(import.meta.url)('tldts/dist/cjs/src/data/trie.js');
  const offsets = [0];
  for (const length of tree.edgeLength) offsets.push((offsets.at(-1) ?? 0) + length);
  const lines = new Map<string, string[]>();
  const walk = (node: number, last: string | undefined, below: string) => {
    if (last !== undefined && below !== '' && tree.nodeFlags[node]) {
      lines.set(last, [...(lines.get(last) ?? []), below]);
    }
    for (let edge = tree.edgeStart[node] ?? 0; edge < (tree.edgeStart[node + 1] ?? 0); edge += 1) {
      const label = tree.labelText.slice(offsets[edge], offsets[edge + 1]);
      const child = tree.edgeChild[edge] ?? 0;
      if (last === undefined) walk(child, label, '');
      else walk(child, last, below === '' ? label : `${label}.${below}`);
    }
  };
  walk(tree.rulesRoot, undefined, '');
  return [...lines]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([last, before]) => [last, ...before.toSorted()].join(' '))
    .join('\n');
}

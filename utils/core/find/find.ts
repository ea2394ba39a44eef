import { foldName } from '../place/fold-name';

/** Something that can be looked for, with all the names that people may type for it. */
export interface Findable {
  type: 'kind' | 'service' | 'software' | 'host' | 'town';
  id: string;
  /** As it is shown. */
  name: string;
  /** In both languages, and other words for it; the shown name need not be among them. */
  names: readonly string[];
  /** What it serves; of a kind, itself. */
  kinds: readonly string[];
}

/**
 * What somebody may be looking for who typed this, best first, `limit` at most: what is called so, then what has a name
 * that begins so, then one with a word that does, then one that holds it. Accents and capitals do not count, nor whether
 * words stand apart. Equals keep the order of `findables`.
 */
export function find(typed: string, findables: readonly Findable[], limit: number): Findable[] {
  const wanted = foldName(typed);
  if (wanted === '') return [];
  const byRank: Findable[][] = [[], [], [], []];
  for (const findable of findables) {
    const ranks = [findable.name, ...findable.names].map((name) => rankOf(foldName(name), wanted));
    byRank[Math.min(...ranks)]?.push(findable);
  }
  return byRank.flat().slice(0, limit);
}

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (` ${name}`.includes(` ${wanted}`)) return 2;
  return name.replaceAll(' ', '').includes(wanted.replaceAll(' ', '')) ? 3 : Infinity;
}

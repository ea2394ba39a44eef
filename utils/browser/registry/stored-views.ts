/* oxlint-disable typescript/no-unsafe-type-assertion -- records are as replace-registry wrote them, checked, all at once */
import type { Candidate } from '../../core/registry/candidate';
import type { RankingKeys } from '../../core/registry/ranking-keys';
import type { View } from '../../core/registry/view';
import { readAtOnce, readRecord } from './registry-connection';
import { RegistryGone } from './registry-gone';
import { candidatesPerRecord, isRankingKey, keysOf, kindOfViewKey, rankingKey, viewKey } from './registry-shape';

const broken = 'The stored registry has a broken view.';

/**
 * What ranks a view, and its first record, which is the only one of most. The others are read one by one; by then another
 * registry may have taken the place of this one, and a candidate that is not the one in the keys says so.
 */
export async function rankedView(version: number, kind: string): Promise<View | undefined> {
  const [keys, first] = (await readAtOnce('views', (from) => [
    from.get(rankingKey(version, kind)),
    from.get(viewKey(version, kind, 0)),
  ])) as [RankingKeys | undefined, Candidate[] | undefined];
  if (!keys || !first) return undefined;
  if (!Array.isArray(keys.services) || !Array.isArray(first)) throw new Error(broken);
  const records = new Map([[0, Promise.resolve<unknown>(first)]]);
  return {
    keys,
    candidate: async (at) => {
      const part = Math.floor(at / candidatesPerRecord);
      const reading = records.get(part) ?? readRecord('views', viewKey(version, kind, part));
      records.set(part, reading);
      const record = ((await reading) ?? []) as Candidate[];
      const candidate = record[at % candidatesPerRecord];
      if (!candidate || candidate.service !== keys.services[at]) throw new RegistryGone('A candidate is gone.');
      return candidate;
    },
  };
}

/** A view whole. */
export async function readView(version: number, kind: string): Promise<Candidate[] | undefined> {
  // From its first record to what ranks it; between them lie those of kinds that begin alike, too.
  const its = IDBKeyRange.bound(viewKey(version, kind, 0), rankingKey(version, kind));
  return (await readViews(version, its))?.get(kind);
}

/** All views, or those in a range of keys: in one transaction, so that all is of one registry. */
export async function readViews(
  version: number,
  range = keysOf(version),
): Promise<Map<string, Candidate[]> | undefined> {
  const [keys, records] = (await readAtOnce('views', (from) => [from.getAllKeys(range), from.getAll(range)])) as [
    string[],
    unknown[],
  ];
  if (keys.length === 0) return undefined;
  const views = new Map<string, Candidate[]>();
  for (const [at, key] of keys.entries()) {
    if (isRankingKey(key)) continue;
    const record = records[at];
    if (!Array.isArray(record)) throw new Error(broken);
    const kind = kindOfViewKey(key);
    const view = views.get(kind);
    if (view) view.push(...(record as Candidate[]));
    else views.set(kind, [...(record as Candidate[])]);
  }
  return views;
}

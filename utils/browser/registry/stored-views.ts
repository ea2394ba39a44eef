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

/** All records of a view, read in one transaction, so that they are of one registry. */
export async function readView(version: number, kind: string): Promise<Candidate[] | undefined> {
  const others = IDBKeyRange.bound(viewKey(version, kind, 1), viewKey(version, kind, 999));
  const [first, rest] = (await readAtOnce('views', (from) => [
    from.get(viewKey(version, kind, 0)),
    from.getAll(others),
  ])) as [unknown, unknown[]];
  if (first === undefined) return undefined;
  return candidatesIn([first, ...rest]);
}

/** All views at once, in one transaction and not in one for each kind. */
export async function readViews(version: number): Promise<Map<string, Candidate[]> | undefined> {
  const all = keysOf(version);
  const [keys, records] = (await readAtOnce('views', (from) => [from.getAllKeys(all), from.getAll(all)])) as [
    string[],
    unknown[],
  ];
  if (keys.length === 0) return undefined;
  const views = new Map<string, unknown[]>();
  for (const [at, key] of keys.entries()) {
    if (isRankingKey(key)) continue;
    const kind = kindOfViewKey(key);
    views.set(kind, [...(views.get(kind) ?? []), records[at]]);
  }
  return new Map([...views].map(([kind, view]) => [kind, candidatesIn(view)]));
}

function candidatesIn(records: unknown[]): Candidate[] {
  if (!records.every(Array.isArray)) throw new Error(broken);
  return records.flat() as Candidate[];
}

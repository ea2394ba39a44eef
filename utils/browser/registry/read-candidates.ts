import type { Candidate } from '../../core/registry/candidate';
import { readRegistry } from './read-registry';

/** What members offer for each of these kinds. */
export async function readCandidates(kinds: readonly string[]): Promise<Map<string, Candidate[]>> {
  const wanted = [...new Set(kinds)];
  const { found } = await readRegistry((reader) => Promise.all(wanted.map((kind) => reader.candidates(kind))));
  return new Map(wanted.map((kind, index) => [kind, found[index] ?? []]));
}

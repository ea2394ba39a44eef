import { equivalenceOf, type Equivalence, type EquivalenceFile } from '../../core/catalogue/equivalence';
import type { Suggestion } from '../../core/suggest/suggestion';
import { packagedFile } from '../packaged-file';

/** What one keeps and loses with what is proposed in place of a service; undefined for a kind newer than the package. */
export async function readEquivalence(
  service: string,
  kind: string,
  suggestions: readonly Suggestion[],
): Promise<Equivalence | undefined> {
  // Parsed at its door, which is the build: the package is ours, and its files come whole or not at all.
  const file: EquivalenceFile = JSON.parse(await packagedFile('equivalence.json'));
  const offered = new Set(suggestions.flatMap(({ softwareIds }) => softwareIds ?? []));
  return equivalenceOf(file, { service, kind, offered });
}

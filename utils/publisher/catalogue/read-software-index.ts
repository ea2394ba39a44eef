import words from '../../../data/kind-words.json' with { type: 'json' };
import { softwareIndex } from './classify-software';
import { singular, wordsOf } from './kind-words';
import { readCatalogueFiles } from './read-catalogue';

/** The software of data/software, known again by its names and the words of data/kind-words.json. */
export function readSoftwareIndex(): ReturnType<typeof softwareIndex> {
  const { software, kinds } = readCatalogueFiles();
  const spoken: Record<string, string[] | undefined> = words;
  const wordsOfKinds = new Map(
    kinds.map(({ id, fr, en }) => [id, new Set([fr, en, ...(spoken[id] ?? [])].flatMap(wordsOf).map(singular))]),
  );
  const none = new Set<string>();
  return softwareIndex(software, {
    notFree: kinds.flatMap(({ notFree = [] }) => notFree),
    wordsOfKind: (kind) => wordsOfKinds.get(kind) ?? none,
  });
}

import words from '../../../data/kind-words.json' with { type: 'json' };
import type { Findable } from '../../core/find/find';
import { readCatalogueFiles } from './read-catalogue';

/** What can be looked for by its name, as a file of the package: kinds, tracked services, software. */
export function compiledFindables(): Findable[] {
  const { kinds, services, software } = readCatalogueFiles();
  const wordsOf = new Map<string, string[]>(Object.entries(words));
  return [
    ...kinds.map(({ id, fr, en }): Findable => {
      return { type: 'kind', id, name: '', names: once([fr, en, ...(wordsOf.get(id) ?? [])]), kinds: [id] };
    }),
    ...services.map(({ id, name, kinds: served }): Findable => {
      return { type: 'service', id, name, names: once([name, ...spoken(name)]), kinds: served };
    }),
    ...software.map(({ id, name, aliases, everyday, kinds: served }): Findable => {
      const names = [name, ...aliases.map((alias) => alias.name)].filter((each) => !everyday.includes(each));
      return { type: 'software', id, name, names: once(names), kinds: served };
    }),
  ];
}

/** What stands in brackets after a name and is none itself. */
const noNames = new Set(['web', 'home', 'portal', 'web mail', 'iCloud']);

/** "X (Twitter)" goes by both, "Make (ex Integromat)" too. */
function spoken(name: string): string[] {
  const [, before = name, within = ''] = /^(.*?)\s*\((?:ex |and )?(.*)\)$/.exec(name) ?? [];
  return [before, within].filter((each) => each !== '' && !noNames.has(each));
}

const once = (names: string[]) => [...new Set(names)];

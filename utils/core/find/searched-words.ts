import { hostIndex } from '../catalogue/host-index';
import { matchesPathGlob } from '../catalogue/path-glob';
import type { TldFamilies } from '../catalogue/tld-families';
import { plainText } from '../text/plain-text';

/** A search engine, as data/search-engines.json describes it. */
interface SearchEngine {
  name: string;
  /** `*.` for all hosts below too, `{tld}` for a family of endings. */
  hosts: string[];
  /** Globs of the paths of its pages of results. */
  paths: string[];
  /** Names of the parameter that holds the words, the usual one first. */
  words: string[];
}

/** More than anybody searches for. */
const lengthAtMost = 200;

/**
 * The words searched for on a page of results; undefined elsewhere. Read from the address alone. `instances`: hosts in
 * the list that run SearXNG or searx, whose pages of results all look alike.
 */
export function searchedWords(
  address: string,
  engines: readonly SearchEngine[],
  families: TldFamilies,
  instances: readonly string[] = [],
): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { hostname, pathname, searchParams, protocol } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const index = hostIndex<SearchEngine>(families);
  for (const engine of engines) for (const host of engine.hosts) index.add(host, engine);
  for (const host of instances) index.add(host, { name: 'SearXNG', hosts: [], paths: ['/', '/search'], words: ['q'] });
  const found = index.rulesFor(hostname).flatMap(({ rules }) => rules);
  for (const { paths, words } of found) {
    if (!paths.some((glob) => matchesPathGlob(glob, pathname))) continue;
    const said = words.map((word) => plainText(searchParams.get(word) ?? '', lengthAtMost)).find((text) => text !== '');
    if (said !== undefined) return said;
  }
  return undefined;
}

import engines from '../../data/search-engines.json';
import { named } from '../../utils/core/find/named';
import { searchedWords } from '../../utils/core/find/searched-words';
import { answerFor, type Answer } from '../../utils/core/page/answer-for';
import type { PageDescription } from '../../utils/core/page/describe-page';
import type { Organization } from '../../utils/core/registry/registry';
import type { RegistryReader } from '../../utils/core/registry/reader';
import type { Circumstances } from '../../utils/core/suggest/circumstances';
import { readFindables } from '../../utils/browser/registry/findables';

export { SearchedPanel } from './searched-panel';

/**
 * What is offered to somebody who searched for a tracked service, a software or a kind, on a page of results; undefined
 * where the words name none. They are read from the address, at the click, and kept nowhere.
 */
export async function answerToSearch(
  url: string,
  description: PageDescription,
  reader: RegistryReader,
  circumstances: Circumstances,
): Promise<Answer | undefined> {
  const catalogue = await reader.catalogue();
  const instances = description.page === 'labelled' ? instancesOf(description.organization) : [];
  const words = searchedWords(url, engines, catalogue.families, instances);
  const found = words === undefined ? undefined : named(words, await readFindables());
  return found && answerFor(found, catalogue, reader, circumstances);
}

/** The hosts on which a member runs a search engine whose pages of results we know. */
function instancesOf({ services }: Organization): string[] {
  return services.flatMap(({ url, software }) =>
    software?.ids?.some((id) => id === 'searxng' || id === 'searx') && URL.canParse(url) ? [new URL(url).hostname] : [],
  );
}

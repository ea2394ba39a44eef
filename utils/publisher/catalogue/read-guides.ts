import type { Guide } from '../../core/catalogue/guide';
import type { Parsed, Problem } from '../../core/problem';
import { parseGuide } from './guide';
import { idsIn, readCatalogueFiles, readJson } from './read-catalogue';

/** data/guides, read and compared with the services, in the order of their ids. */
export function readGuideSources(): { guides: ({ id: string } & Guide)[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const noted = <Value>(parsed: Parsed<Value>): Value => {
    problems.push(...parsed.problems);
    return parsed.value;
  };
  const guides = idsIn('guides').flatMap((id) => noted(parseGuide(id, noted(readJson(`guides/${id}`)))) ?? []);
  const known = new Set(readCatalogueFiles().services.map(({ id }) => id));
  const strangers = guides.filter(({ id }) => !known.has(id));
  problems.push(...strangers.map(({ id }) => ({ code: 'service-unknown', where: `guides/${id}` })));
  return { guides, problems };
}

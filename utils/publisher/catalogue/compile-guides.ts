import type { GuideFile } from '../../core/catalogue/guide';
import { readGuideSources } from './read-guides';

/** The file for the package. Throws the list of all problems when there is one: bad data is not shipped. */
export function compiledGuides(): GuideFile {
  const { guides, problems } = readGuideSources();
  if (problems.length > 0) {
    const lines = problems.map(({ where, code, detail = '' }) => `  data/${where}.json: ${code} ${detail}`);
    throw new Error(`The guides have problems:\n${lines.join('\n')}`);
  }
  return Object.fromEntries(guides.map(({ id, ...guide }) => [id, guide]));
}

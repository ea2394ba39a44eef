import { formatted } from '../../utils/publisher/formatted';
import { changelog } from './changelog';
import { permissions, promises } from './copied-sentences';
import { figures } from './figures';
import { oldestBrowsers } from './oldest-browsers';
import { tableOfProofs } from './proofs';

/** What `npm run documents` writes, by the document and the name of the part. */
export const writtenParts: { document: string; part: string; write: () => string | Promise<string> }[] = [
  { document: 'README.md', part: 'promises', write: promises },
  { document: 'README.md', part: 'permissions', write: permissions },
  { document: 'README.md', part: 'figures', write: figures },
  { document: 'README.md', part: 'browsers', write: oldestBrowsers },
  { document: '.github/CHANGELOG.md', part: 'changes', write: changelog },
  { document: '.github/SECURITY.md', part: 'tests', write: tableOfProofs },
];

/** The document with the part between its two marks written anew, formatted. Throws when the marks are not there. */
export async function withPart(text: string, part: string, content: string): Promise<string> {
  const [begin, end] = [`<!-- ${part}: written by npm run documents -->`, `<!-- end of ${part} -->`];
  const [before, rest] = text.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`The marks of ${part} are not there.`);
  return formatted('part.md', `${before}${begin}\n\n${content}\n\n${end}${after}`);
}

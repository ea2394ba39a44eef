// `npm run documents`: writes what documents tell of the code and the data, from the code and the data: the
// promises, permissions and figures of README, and the table of tests of SECURITY.md. tests/documents/ fails where that was
// forgotten.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withPart, writtenParts } from '../documents/written-parts';
import { root } from '../source-files';

for (const { document, part, write } of writtenParts) {
  const file = path.join(root, document);
  writeFileSync(file, await withPart(readFileSync(file, 'utf8'), part, await write()));
}

import { fileURLToPath } from 'node:url';
import { writeAtomically } from '../site/write-atomically';
import { fileSchemas } from './file-schemas';

/** `npm run schemas`: writes data/schemas anew, after a parser has changed. */
for (const [path, text] of await fileSchemas()) {
  await writeAtomically(fileURLToPath(new URL(`../../../data/${path}`, import.meta.url)), text);
}

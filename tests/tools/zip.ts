// `npm run zip`: the packages for both stores, and the sources from which Firefox's reviewers rebuild theirs. Refuses to
// pack what could not sync, unless `--bundled-only` says that this is meant. `--out DIR` takes the place of .output.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { zip } from 'wxt';
import { storeRefusal } from '../../data/build/store-refusal';
import { readSources } from '../../utils/core/sync/mirrors';

const options = {
  'bundled-only': { type: 'boolean', default: false },
  out: { type: 'string', default: '.output' },
} as const;

try {
  const { 'bundled-only': bundledOnly, out } = parseArgs({ options }).values;
  if (bundledOnly) {
    process.env.WXT_REGISTRY_MIRRORS = '';
    process.env.WXT_REGISTRY_KEYS = '{"keys":[]}';
  } else {
    const refusal = storeRefusal(
      readSources(JSON.parse(readFileSync('data/sources.json', 'utf8')), {
        mirrors: process.env.WXT_REGISTRY_MIRRORS,
        keys: process.env.WXT_REGISTRY_KEYS,
      }),
    );
    if (refusal) throw new Error(refusal);
  }
  process.env.NODE_ENV = 'production'; // or a caller's own value would get into the bytes
  for (const browser of ['chrome', 'firefox']) await zip({ browser, outDir: out });
} catch (error) {
  console.error(`No package was made. ${(error as Error).message}`);
  process.exitCode = 1;
}

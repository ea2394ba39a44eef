// `npm run zip`: the packages for both stores, and the sources from which Firefox's reviewers rebuild theirs. Refuses to
// pack what could not sync, unless `--bundled-only` says that this is meant; names what is still blank in either case. `--out DIR` takes the place of .output.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { zip } from 'wxt';
import { printerOn } from '../terminal/printer';
import { blanksOf } from './blanks';
import { storeRefusal } from './store-refusal';
import { readPublishers, type Publishers } from '../../core/sync/publishers';
import { reasonOf } from '../terminal/thrown';

const options = { 'bundled-only': { type: 'boolean' }, out: { type: 'string', default: '.output' } } as const;

try {
  const { 'bundled-only': bundledOnly, out } = parseArgs({ options }).values;
  const stated: unknown = JSON.parse(readFileSync('data/publishers.json', 'utf8'));
  for (const blank of blanksOf(stated)) printerOn(process.stderr).line(blank);
  const publishers = bundledOnly ? { mirrors: [], keys: [] } : publishersOf(stated);
  const refusal = bundledOnly ? undefined : storeRefusal(publishers);
  if (refusal !== undefined) throw new Error(refusal);
  // The build uses what was checked: a .env file is read too late to change it, and the caller's NODE_ENV is ignored.
  process.env.WXT_REGISTRY_MIRRORS = publishers.mirrors.join(',');
  process.env.WXT_REGISTRY_KEYS = JSON.stringify({ keys: publishers.keys });
  process.env.WXT_MIRROR_PATIENCE = process.env.WXT_AWAKE_EVERY = '';
  process.env.NODE_ENV = 'production';
  for (const browser of ['chrome', 'firefox']) await zip({ browser, outDir: out });
} catch (error) {
  printerOn(process.stderr).lines(`Not packed. ${reasonOf(error)}`);
  process.exitCode = 1;
}

function publishersOf(stated: unknown): Publishers {
  return readPublishers(stated, {
    mirrors: process.env.WXT_REGISTRY_MIRRORS,
    keys: process.env.WXT_REGISTRY_KEYS,
  });
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { offeredSite, readAtOnce } from './offered-site';

let site: Awaited<ReturnType<typeof offeredSite>>;
let right: Awaited<ReturnType<typeof readAtOnce>>;
beforeAll(async () => {
  site = await offeredSite();
  right = await readSite();
});
afterAll(() => site.remove());

async function readSite(): ReturnType<typeof readAtOnce> {
  site.kept.clear();
  const fetched = await site.fetch();
  return fetched.outcome === 'fetched' ? await readAtOnce(fetched) : undefined;
}

/** What comes of it when one bit of a file was turned over on the way. */
async function readWithFlip(path: string, position: number, bit: number): ReturnType<typeof readAtOnce> {
  const bytes = new Uint8Array(readFileSync(join(site.folder, path)));
  const at = position % bytes.byteLength;
  bytes[at]! ^= 1 << bit;
  site.instead.set(path, { outcome: 'fetched', bytes });
  try {
    return await readSite();
  } finally {
    site.instead.clear();
  }
}

const flip = { position: fc.nat(1_000_000), bit: fc.nat(7) };

test('any flipped bit of the index or of a file is refused', async () => {
  const paths = [site.head.index.path, ...site.files.map(({ path }) => path)];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...paths), flip.position, flip.bit, async (path, position, bit) => {
      expect(await readWithFlip(path, position, bit)).toBeUndefined();
    }),
  );
}, 60_000);

test('any flipped bit of the head is refused, unless what is read is the same to the last letter', async () => {
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(flip.position, flip.bit, async (position, bit) => {
      const read = await readWithFlip('head.json', position, bit);
      if (!read) refused += 1;
      // JSON has white space, base64url loose ends: such a bit changes nothing that is read.
      expect((read ?? right)?.registry).toEqual(right?.registry);
    }),
    { numRuns: 300 },
  );
  expect(refused).toBeGreaterThan(250);
}, 60_000);

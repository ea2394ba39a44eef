import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { forgetOtherFiles, keepFile, keptFile } from '../../../../utils/browser/registry/kept-files';
import { openRegistryDatabase } from '../../../../utils/browser/registry/registry-database';

test.each([0, 1, 24, 25, 26, 120])('of %d files kept, only those that are wanted stay', async (count) => {
  const names = Array.from({ length: count }, (_, index) => String(index).padStart(64, '0'));
  for (const name of names) await keepFile(name, new Uint8Array([1, 2, 3]));
  const wanted = names.filter((_, index) => index % 3 === 1);
  await forgetOtherFiles(new Set([...wanted, 'f'.repeat(64)]));
  expect(await (await openRegistryDatabase()).getAllKeys('files')).toEqual(wanted);
  const read = await Promise.all(wanted.map(keptFile));
  expect(read).toEqual(wanted.map(() => new Uint8Array([1, 2, 3])));
  expect(await keptFile('f'.repeat(64))).toBeUndefined();
  await forgetOtherFiles(new Set());
  expect(await (await openRegistryDatabase()).getAllKeys('files')).toEqual([]);
});

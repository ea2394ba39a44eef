import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareAddress, readCompared } from '../../../../utils/core/compare/compared-hosts';

test('an address names the hosts that stand side by side: each once, three at most, in its order', () => {
  expect(readCompared('?compare=kaz,infini,kaz,a,b')).toEqual(['kaz', 'infini', 'a']);
  expect(readCompared('?compare=')).toEqual([]);
  expect(readCompared('?compare=<b>,../x,ok')).toEqual(['ok']);
  expect(readCompared('?id=kaz')).toBeUndefined();
});

test('whatever three hosts are compared, the address says them', () => {
  const id = fc.stringMatching(/^[\w.-]{1,80}$/);
  fc.assert(
    fc.property(fc.uniqueArray(id, { maxLength: 3 }), (ids) => {
      const { search } = new URL(compareAddress(ids), 'https://pages.example');
      expect(readCompared(search)).toEqual(ids);
    }),
  );
});

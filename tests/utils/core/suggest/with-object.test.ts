import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldObjects } from '../../../../utils/core/catalogue/held-object';
import { taskAddress } from '../../../../utils/core/suggest/task-address';
import { takenAlong, withObject } from '../../../../utils/core/suggest/with-object';

const search = { fr: 'Chercher « {query} »', en: 'Search for “{query}”', path: '/search?q={query}', account: false };

test('a task begins with what is taken along, and has it for its label', () => {
  expect(withObject(search, { object: 'query', value: 'chat noir & blanc' })).toEqual({
    fr: search.fr,
    en: search.en,
    fills: { query: 'chat noir & blanc' },
    path: '/search?q=chat%20noir%20%26%20blanc',
    account: false,
  });
});

test('a long one is shortened where it is said, and nothing hidden is said', () => {
  const { fills, path } = withObject(search, { object: 'query', value: `\u202e${'a'.repeat(100)}` });
  expect(fills).toEqual({ query: `${'a'.repeat(39)}…` });
  expect(path).toHaveLength('/search?q=%E2%80%AE'.length + 100);
});

test('what stands for another object stays as it is', () => {
  expect(withObject({ ...search, path: '/{text}?q={query}' }, { object: 'query', value: 'a' }).path).toBe(
    '/{text}?q=a',
  );
  expect(takenAlong(search)).toBe('query');
  expect(takenAlong({ path: '/p/{random}' })).toBeUndefined();
});

test('LibreTranslate reads the text that was given: it decodes it twice', () => {
  const { path } = withObject({ ...search, path: '/?q={text}' }, { object: 'text', value: '100 % sûr & +1' });
  expect(decodeURI(new URL(path, 'https://example.org').searchParams.get('q')!)).toBe('100 % sûr & +1');
});

test('whatever is taken along, the task stays on the host of its instance and at its page', () => {
  const value = fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed());
  fc.assert(
    fc.property(fc.constantFrom(...heldObjects), value, (object, text) => {
      const { path } = withObject({ ...search, path: `/a/b?c={${object}}` }, { object, value: text });
      const url = new URL(taskAddress('https://searx.infini.fr/', path)!);
      expect([url.origin, url.pathname, url.hash]).toEqual(['https://searx.infini.fr', '/a/b', '']);
      expect([...url.searchParams.keys()]).toEqual(['c']);
      const read = url.searchParams.get('c')!;
      expect(object === 'text' ? decodeURI(read) : read).toBe(text);
    }),
  );
});

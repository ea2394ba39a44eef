import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../../../utils/core/text/plain-text';

test('markup stays as letters, since it is shown and never interpreted', () => {
  expect(plainText('<b>Pad</b> & <script>alert(1)</script>', 80)).toBe('<b>Pad</b> & <script>alert(1)</script>');
});

test('a line break, however a file writes it, is a space', () => {
  expect(plainText('one<br>two<BR />three\\nfour\r\nfive\tsix', 80)).toBe('one two three four five six');
});

test('marks that reorder or hide text are gone', () => {
  expect(plainText('\u202egnp.exe\u2066 a\u200bb\ufeff\u00ad\u{e0041}\u0000', 80)).toBe('gnp.exe ab');
});

test('an accent is the same in one character or in two', () => {
  expect(plainText('Re\u0301seau', 80)).toBe('R\u00e9seau');
});

test('text that is too long ends with an ellipsis, and no character is cut in two', () => {
  expect(plainText('Chatons', 7)).toBe('Chatons');
  expect(plainText('Chatons !', 7)).toBe('Chaton…');
  expect(plainText('🐱🐱🐱🐱', 3)).toBe('🐱🐱…');
});

test('whatever a stranger wrote comes out as one short line without control or bidi characters [S1]', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, maxLength) => {
      const shown = plainText(text, maxLength);
      expect(Array.from(shown).length).toBeLessThanOrEqual(maxLength);
      expect(shown).not.toMatch(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
      expect(shown).toBe(shown.trim());
    }),
  );
});

test('a no-break space is kept where it stands alone, as French punctuation has it', () => {
  expect(plainText('Chercher «\u00a0chats\u00a0»\u202f?', 40)).toBe('Chercher «\u00a0chats\u00a0»\u202f?');
  expect(plainText('\u00a0a\u00a0 b', 40)).toBe('a b');
});

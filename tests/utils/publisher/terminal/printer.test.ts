import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { printerOn, type Printer } from '../../../../utils/publisher/terminal/printer';

/** What a terminal gets of what is printed. */
function printed(print: (printer: Printer) => void, isTTY = true): string {
  let text = '';
  print(printerOn({ isTTY, columns: 40, write: (part: string) => (text += part) }));
  return text;
}

/** What moves a cursor, breaks a line, turns letters round or hides them. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

test.each([
  ['clears the screen', '\u001b[2J\u001b[H', '\\u{1b}[2J\\u{1b}[H'],
  ['sets the clipboard', '\u001b]52;c;cm0gLXJm\u0007', '\\u{1b}]52;c;cm0gLXJm\\u{7}'],
  ['says so in one byte (C1)', '\u009b2J\u009d0;title\u009c', '\\u{9b}2J\\u{9d}0;title\\u{9c}'],
  [
    'writes a line of its own',
    'x\nvalid: version 1\r\nvalid\u0085valid\u2028valid',
    'x\\u{a}valid: version 1\\u{d}\\u{a}valid\\u{85}valid\\u{2028}valid',
  ],
  ['writes over the line', 'refused\rvalid  \b\u007f', 'refused\\u{d}valid  \\u{8}\\u{7f}'],
  ['turns letters round', 'a\u202egro.live\u2066\u200fb', 'a\\u{202e}gro.live\\u{2066}\\u{200f}b'],
  ['cannot be seen', '\ufeffa\u200b\u00ad\u{e0041}', '\\u{feff}a\\u{200b}\\u{ad}\\u{e0041}'],
  ['makes a column', 'a\tb', 'a\\u{9}b'],
])('what %s is spelled out', (_, text, shown) => {
  expect(printed((printer) => printer.line(text))).toBe(`${shown}\n`);
});

test('what people write stays as it is', () => {
  const text = 'Hébergé à Köln, «\u00a0été\u00a0» — 東京 🐈 e\u0301';
  expect(printed((printer) => printer.line(text))).toBe(`${text}\n`);
});

test('whatever is printed, and by whichever way, is as many lines as were meant, with nothing in them that is not seen [S119]', () => {
  const anyText = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      expect(printed((printer) => printer.line(a)).replace(/\n$/, '')).not.toMatch(unseen);
      expect(printed((printer) => printer.start(a))).not.toMatch(unseen);
      expect(
        printed((printer) => printer.rows([[a, b]]))
          .replace(/\n$/, '')
          .replace('\t', ''),
      ).not.toMatch(unseen);
      expect(printed((printer) => printer.redraw(a)).slice(1, -'\u001b[K'.length)).not.toMatch(unseen);
      const lines = printed((printer) => printer.lines(`${a}\n${b}`))
        .slice(0, -1)
        .split('\n');
      expect(lines).toHaveLength(`${a}\n${b}`.split('\n').length);
      for (const line of lines) expect(line).not.toMatch(unseen);
    }),
  );
});

test('says when the stream wants a pause', () => {
  expect(printerOn({ write: () => true }).rows([['a']])).toBe(true);
  expect(printerOn({ write: () => false }).rows([['a']])).toBe(false);
});

import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { answeredLines } from '../../../utils/publisher/answered-lines';

/** Each line as it was asked for, of a text that comes in these pieces. */
async function linesOf(...pieces: string[]): Promise<string[]> {
  const asked: string[] = [];
  for await (const rows of answeredLines(Readable.from(pieces), (line) => [line.toUpperCase()])) {
    for (const [line = '', answer] of rows) {
      expect(answer).toBe(line.toUpperCase());
      asked.push(line);
    }
  }
  return asked;
}

test('each line is answered in its order, wherever a piece ends', async () => {
  const lines = ['one', '', 'two\u2028still two\rand here', 'three'];
  for (const end of ['\n', '\r\n']) {
    const text = lines.join(end);
    expect(await linesOf(text)).toEqual(lines);
    for (let cut = 0; cut <= text.length; cut++) {
      expect(await linesOf(text.slice(0, cut), text.slice(cut))).toEqual(lines);
    }
  }
});

test('the byte-order mark of a saved file is no part of its first line', async () => {
  expect(await linesOf('\ufeffone\n', '\ufeff\ufefftwo\n')).toEqual(['one', '\ufeff\ufefftwo']);
  expect(await linesOf('\ufeff')).toEqual([]);
});

test('no line gives no answer', async () => {
  expect(await linesOf()).toEqual([]);
  expect(await linesOf('')).toEqual([]);
});

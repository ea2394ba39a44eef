import { expect, test } from 'vitest';
import { printerOn } from '../../../../utils/publisher/terminal/printer';
import { progressOn } from '../../../../utils/publisher/cli/progress';

function shownOn(isTTY: boolean): string {
  let shown = '';
  const progress = progressOn(printerOn({ isTTY, columns: 40, write: (text: string) => (shown += text) }));
  for (let done = 1; done <= 100; done++) progress.show(done, 100, 'a-host-with-a-rather-long-name');
  progress.end();
  return shown;
}

test('draws one bar on a terminal, never wider than it', () => {
  const frames = shownOn(true).split('\r').slice(1);
  expect(frames).toHaveLength(100);
  expect(Math.max(...frames.map((frame) => frame.replace('\u001b[K', '').trimEnd().length))).toBeLessThan(40);
  expect(shownOn(true).split('\n')).toHaveLength(2);
});

test('writes a line every tenth elsewhere, with nothing to control a terminal', () => {
  const lines = shownOn(false).trimEnd().split('\n');
  expect(lines).toHaveLength(11);
  expect(lines.at(-1)).toBe('100/100 a-host-with-a-rather-long-name');
  expect(shownOn(false)).toMatch(/^[\n -~]*$/);
});

test('says elsewhere that it goes on, though slowly', () => {
  let shown = '';
  let time = 0;
  const progress = progressOn(printerOn({ write: (text: string) => (shown += text) }), () => time);
  for (let file = 0; file <= 50; file++, time += 1000) progress.show(0, 100, `slow ${file}/50`);
  expect(shown.trimEnd().split('\n')).toEqual(['0', '10', '20', '30', '40', '50'].map((n) => `0/100 slow ${n}/50`));
});

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

const identify = (input: string, ...options: string[]) =>
  execFileSync(process.execPath, ['--import', 'tsx', 'utils/publisher/identify.ts', ...options], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });

/** An address of this test, as it is printed. */
const shown = (url: string) =>
  url.replace('\u2028', '\\u{2028}').replace('\r', '\\u{d}').replaceAll('\u001b', '\\u{1b}');

test('each line is answered in its order, as it was given, and what nobody sees in it is spelled out', () => {
  const lines = [
    ['https://doodle.com/poll/abc', 'doodle'],
    ['HTTPS://Docs.Google.com./document/d/1', 'google-docs'],
    ['https://framadate.org/abc', '-'],
    ['', '-'],
    ['doodle.com', '-'],
    ['https://doodle.com@evil.example/', '-'],
    ['not\u2028a\rURL', '-'],
    ['\u001b]52;c;cm0\u001b\\https://doodle.com/', '-'],
    ['https://user@doodle.com/', 'doodle'],
  ];
  const answers = lines.map(([url, id]) => `${shown(url!)}\t${id}\n`).join('');
  expect(identify(lines.map(([url]) => `${url}\n`).join(''))).toBe(answers);
  expect(identify(lines.map(([url]) => url).join('\r\n'))).toBe(answers);
});

test('the byte-order mark of a saved file is no part of its first address', () => {
  const url = 'https://doodle.com/';
  expect(identify(`\ufeff${url}\n\ufeff\ufeff${url}\n`)).toBe(`${url}\tdoodle\n\\u{feff}\\u{feff}${url}\t-\n`);
  expect(identify('\ufeff')).toBe('');
});

test('no line gives no answer', () => {
  expect(identify('')).toBe('');
});

test('a hundred thousand lines, and one of a megabyte, are all answered', () => {
  const long = `https://docs.google.com/a/${'/document'.repeat(120_000)}`;
  const answers = identify(`${'https://doodle.com/\n'.repeat(100_000)}${long}`)
    .trimEnd()
    .split('\n');
  expect(answers).toHaveLength(100_001);
  expect(answers.at(-2)).toBe('https://doodle.com/\tdoodle');
  expect(answers.at(-1)?.slice(-'/document\tgoogle-docs'.length)).toBe('/document	google-docs');
});

test('names of software are answered with the kinds that they serve, surely and possibly', () => {
  const names = ['Nextcloud Photos', 'PeerTube 6.3', 'Matrix Screensaver', '', 'HedgeDoc/CodiMD', 'Frama\u001bdate'];
  expect(identify(names.join('\r\n'), '--software')).toBe(
    [
      'Nextcloud Photos\tphoto-album\t-',
      'PeerTube 6.3\tvideo-sharing\tlive-streaming,podcast',
      'Matrix Screensaver\t-\t-',
      '\t-\t-',
      'HedgeDoc/CodiMD\tcollab-text,notes,slides\tlatex',
      'Frama\\u{1b}date\tdate-poll,vote\tcarpool',
      '',
    ].join('\n'),
  );
});

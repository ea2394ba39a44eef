import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** The command as a person runs it. What is a line, tests/utils/publisher/answered-lines.test.ts tries. */
const identify = (input: string, ...options: string[]) =>
  execFileSync(process.execPath, ['--import', 'tsx', 'utils/publisher/identify.ts', ...options], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });

/** An address of this test, as it is printed. */
const shown = (url: string) =>
  url
    .replace('\u2028', '\\u{2028}')
    .replace('\r', '\\u{d}')
    .replaceAll('\u001b', '\\u{1b}')
    .replaceAll('\ufeff', '\\u{feff}');

test('addresses are answered one by one, a hundred thousand too, and what nobody sees in them is spelled out', () => {
  const lines = [
    ['https://doodle.com/poll/abc', 'doodle'],
    ['HTTPS://Docs.Google.com./document/d/1', 'google-docs'],
    ['https://framadate.org/abc', '-'],
    ['', '-'],
    ['doodle.com', '-'],
    ['https://doodle.com@evil.example/', '-'],
    ['not\u2028a\rURL', '-'],
    ['\ufeffhttps://doodle.com/', '-'],
    ['\u001b]52;c;cm0\u001b\\https://doodle.com/', '-'],
    ['https://user@doodle.com/', 'doodle'],
    ...Array.from({ length: 100_000 }, () => ['https://doodle.com/', 'doodle']),
    [`https://docs.google.com/a/${'/document'.repeat(120_000)}`, 'google-docs'],
  ];
  const answers = lines.map(([url, id]) => `${shown(url!)}\t${id}\n`).join('');
  // Not `toBe`: of two texts of 4 MB it would show the difference.
  expect(identify(lines.map(([url]) => url).join('\n')) === answers).toBe(true);
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

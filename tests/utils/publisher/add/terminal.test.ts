import { PassThrough } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { AnswersEnded } from '../../../../utils/publisher/add/interview';
import { terminalOn } from '../../../../utils/publisher/add/terminal';

/** Two ends of a terminal, or of pipes, and what is typed before the input ends, key by key. */
function opened(keys: string[], { isTTY }: { isTTY: boolean }) {
  const end = () => Object.assign(new PassThrough(), { isTTY, setRawMode: () => undefined });
  const [input, output] = [end(), end()];
  const terminal = terminalOn(input, output);
  for (const key of keys) input.write(key);
  input.end();
  return { terminal, shown: () => String(output.read()) };
}

const left = '\u001b[D';

test('arrow keys move in the line that is typed, and are not part of it', async () => {
  vi.stubEnv('TERM', 'xterm'); // on a dumb terminal nothing moves
  const { terminal, shown } = opened(['Doole', left, left, 'd', '\r'], { isTTY: true });
  expect(await terminal.ask('Name?\n> ')).toBe('Doodle');
  expect(shown()).toContain('Name?\n');
});

test('what is piped in is taken as it comes', async () => {
  const { terminal, shown } = opened(['Doodle\n'], { isTTY: false });
  expect([await terminal.ask('Name?\n> '), shown()]).toEqual(['Doodle', 'Name?\n> ']);
});

test.each([{ isTTY: true }, { isTTY: false }])('what is said and asked is shown as letters: %j', async (kind) => {
  const { terminal, shown } = opened(['Doodle\n'], kind);
  terminal.say('a\u001b[2Jb\n\u009b2Jc');
  await terminal.ask('\u001b]0;x\u0007Name?\n[\u202eDoodle\u001b[2J] > ');
  const said = shown();
  expect(said).toContain('a\\u{1b}[2Jb\n\\u{9b}2Jc\n\\u{1b}]0;x\\u{7}Name?\n');
  expect(said).toContain('[\\u{202e}Doodle\\u{1b}[2J] > ');
});

test.each([{ isTTY: true }, { isTTY: false }])('nobody answers when the input has ended: %j', async (kind) => {
  const { terminal } = opened(['Doodle\n'], kind);
  await terminal.ask('Name?\n> ');
  await expect(terminal.ask('And?\n> ')).rejects.toBeInstanceOf(AnswersEnded);
});

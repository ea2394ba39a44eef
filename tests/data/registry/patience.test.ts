import { expect, test } from 'vitest';
import { patienceOf } from '../../../data/registry/patience';

const patience = () => patienceOf({ promptMilliseconds: 1000, patienceMilliseconds: 27_000 });
const at = (host: string) => new URL(`https://${host}/x.properties`);

test('a host is given up after three timeouts, under whatever name of its domain', () => {
  const { note, isOver } = patience();
  for (const name of ['a', 'b']) note(at(`${name}.mallory.net`), 10_000);
  expect(isOver(at('c.mallory.net'))).toBe(false);
  note(at('c.mallory.net'), 10_000);
  expect(['d.mallory.net', 'mallory.net:8443', 'arn.org'].map((host) => isOver(at(host)))).toEqual([true, true, false]);
});

test('prompt answers cost nothing, however many there are; slow ones add up though they come in the end', () => {
  const { note, isOver } = patience();
  for (let file = 0; file < 500; file++) note(at('large.org'), 900);
  for (let file = 0; file < 500; file++) note(at('sly.net'), file % 2 === 0 ? 900 : 9000);
  expect([isOver(at('large.org')), isOver(at('sly.net'))]).toEqual([false, true]);
});

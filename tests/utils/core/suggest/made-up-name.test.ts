import { expect, test } from 'vitest';
import { madeUpName } from '../../../../utils/core/suggest/made-up-name';

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));

test.each([
  ['etherpad', /^[\w-]{20}$/],
  ['jitsi-meet', /^[a-z]{26}$/],
])('%s gets a name as it makes them, another each time', (software, shape) => {
  const names = Array.from({ length: 200 }, () => madeUpName(software, randomBytes)!);
  expect(names.filter((name) => !shape.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});

test('each character comes as often as the others', () => {
  const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  let next = 0;
  const inTurn = (count: number) => Uint8Array.from({ length: count }, () => everyByte[next++ % 256]!);
  const names = Array.from({ length: 234 }, () => madeUpName('jitsi-meet', inTurn)!);
  const counts = new Map<string, number>();
  for (const letter of names.join('')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  expect(Math.max(...counts.values()) - Math.min(...counts.values())).toBeLessThanOrEqual(30);
});

test.each(['nextcloud', 'toString', undefined])('no name is made up for %s', (software) => {
  expect(madeUpName(software, randomBytes)).toBeUndefined();
});

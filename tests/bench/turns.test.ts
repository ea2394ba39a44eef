import { expect, test } from 'vitest';
import { inTurn } from './turns';

test('over twelve rounds each is measured after each other one equally often, and never after itself', () => {
  const rounds = Array.from({ length: 12 }, (_, round) => inTurn(['a', 'b', 'c', 'd'], round));
  for (const round of rounds) expect(round.toSorted()).toEqual(['a', 'b', 'c', 'd']);
  const pairs = rounds.flatMap((round) => round.slice(1).map((one, before) => `${round[before]}${one}`));
  const counts = [...new Set(pairs)].map((pair) => pairs.filter((other) => other === pair).length);
  expect(counts).toEqual(Array<number>(12).fill(3));
  const all = rounds.flat();
  expect(all.filter((one, index) => one === all[index - 1])).toEqual([]);
});

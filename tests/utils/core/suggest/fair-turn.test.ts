import { expect, test } from 'vitest';
import { fairTurn } from '../../../../utils/core/suggest/fair-turn';

test('the turn is FNV-1a of both, so that anybody can work it out', () => {
  expect(fairTurn('foo', 'bar')).toBe(0x45c122aa); // "foo bar", by another implementation
});

test('over many days every one of seven hosts is first about as often as the others', () => {
  const hosts = ['arn/pad', 'chapril/pad', 'deblan/pad', 'infini/pad', 'kaz/pad', 'picasoft/pad', 'zaclys/pad'];
  const days = 7000;
  const first = new Map<string, number>();
  for (let day = 0; day < days; day++) {
    const turn = (host: string) => fairTurn(`00ff00ff00ff00ff day-${day}`, host);
    const [winner] = hosts.toSorted((a, b) => turn(a) - turn(b));
    first.set(winner!, (first.get(winner!) ?? 0) + 1);
  }
  for (const host of hosts) {
    expect(first.get(host)).toBeGreaterThan((days / hosts.length) * 0.8);
    expect(first.get(host)).toBeLessThan((days / hosts.length) * 1.2);
  }
});

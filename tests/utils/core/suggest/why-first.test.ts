import { expect, test } from 'vitest';
import { rankingKeys } from '../../../../utils/core/registry/ranking-keys';
import { rank } from '../../../../utils/core/suggest/ranking';
import type { Candidate } from '../../../../utils/core/registry/candidate';
import { candidate } from '../sample-registry';

const place = { name: 'Brest', country: 'FR', latitude: 48.39, longitude: -4.49 };
const brest = { latitude: 48.39, longitude: -4.49 };
const lyon = { latitude: 45.76, longitude: 4.84 };

function reason(candidates: Partial<Candidate>[], at?: typeof place) {
  const given = candidates.map((over, index) => candidate({ service: `a/${index}`, ...over }));
  return rank(rankingKeys(given), { place: at, today: '2026-11-27', seed: '0' }).why;
}

test.each([
  ['nothing, of none', [], undefined],
  ['the only one', [lyon], 'only'],
  ['nothing, where no other can be used and nobody says where', [{}, { registration: ['Member' as const] }], undefined],
  ['that one gets into it by fewer steps', [{ ...brest, registration: ['Free' as const] }, brest], 'simplest'],
  ['that it need not be looked for', [{ entry: 'page' as const }, { seen: '2010' }], 'simplest'],
  ['the nearest', [lyon, brest], 'nearest'],
  ['the nearest of those that can be used', [lyon, { ...brest, load: 'FULL' as const }], 'nearest'],
  ['its turn, where others are as near', [brest, brest, lyon], 'turn'],
  ['that it was seen since', [{ ...brest, seen: '2010' }, brest], 'seen'],
  ['that it was seen later, though long ago', [{ seen: '2010' }, { seen: '2015' }], 'seen'],
  ['its turn, where nobody says where', [{}, {}], 'turn'],
])('why a suggestion stands first: %s', (_, candidates, expected) => {
  expect(reason(candidates, place)).toBe(expected);
});

test('with no town chosen nothing is nearest', () => {
  expect(reason([lyon, brest])).toBe('turn');
});

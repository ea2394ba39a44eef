import { expect, test } from 'vitest';
import { gapOf } from '../../../../utils/core/suggest/gap';
import { suggest } from '../../../../utils/core/suggest/suggest';
import type { Candidate } from '../../../../utils/core/registry/candidate';
import { candidate } from '../sample-registry';

const brest = { name: 'Brest', country: 'FR', latitude: 48.39, longitude: -4.49 };
const inBrest = { address: 'Brest', latitude: 48.39, longitude: -4.49 };
const inVannes = { address: 'Vannes', latitude: 47.66, longitude: -2.76 }; // 152 km from Brest

function gap(candidates: Candidate[], wish: { withinKm?: number; place?: typeof brest | undefined } = {}) {
  const place = 'place' in wish ? wish.place : brest;
  const ranked = suggest('date-poll', candidates, { place, today: '2026-11-27', seed: 's' });
  return gapOf(ranked, { isTownChosen: place !== undefined, withinKm: wish.withinKm });
}

test('nobody lacks what somebody near surely offers; without a town, what anybody does', () => {
  expect(gap([candidate(inVannes), candidate(inBrest)])).toMatchObject({ gap: 'none', nearest: inBrest });
  expect(gap([candidate(inVannes)], { place: undefined })).toMatchObject({ gap: 'none', nearest: inVannes });
});

test('the nearest is named where nobody is within the distance, though another is told first', () => {
  const unstated = candidate({ ...inVannes, organization: 'kaz', registration: [] });
  const farther = candidate({ latitude: 43.3, longitude: 5.4 });
  expect(gap([farther, unstated])).toMatchObject({ gap: 'far', nearest: { organization: 'kaz' } });
  expect(gap([unstated], { withinKm: 200 })).toMatchObject({ gap: 'none' });
  expect(gap([candidate(inVannes)], { withinKm: 50 })).toMatchObject({ gap: 'far' });
});

test('a host without a place is no near one', () => {
  expect(gap([candidate()])).toMatchObject({ gap: 'placeless' });
  expect(gap([candidate(), candidate(inVannes)])).toMatchObject({ gap: 'far', nearest: inVannes });
});

test('what members alone may use, and what is only possible, is no offer and is named as what it is', () => {
  const possible = candidate({ ...inBrest, certain: false });
  expect(gap([possible, candidate({ registration: ['Member'] })])).toMatchObject({ gap: 'limited' });
  expect(gap([possible])).toMatchObject({ gap: 'possible', possible: [inBrest] });
  expect(gap([])).toEqual({ gap: 'nobody' });
});

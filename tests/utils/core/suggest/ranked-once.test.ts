import { expect, test } from 'vitest';
import { rankedOnce } from '../../../../utils/core/suggest/ranked-once';
import { candidate } from '../sample-registry';

const brest = { name: 'Brest', country: 'FR', latitude: 48.39, longitude: -4.49 };
const lyon = { name: 'Lyon', country: 'FR', latitude: 45.76, longitude: 4.84 };
const today = { place: brest, today: '2026-11-23', seed: '0 2026-11-23' };
const candidates = [
  candidate({ service: 'a/lyon', latitude: 45.76, longitude: 4.84 }),
  candidate({ service: 'a/brest', latitude: 48.4, longitude: -4.4 }),
];
const first = () => rankedOnce('collab-text', candidates, today);

test('the same candidates are ranked once for the same person on one day', () => {
  expect(first()).toMatchObject({
    certain: 2,
    usable: 2,
    suggestions: [{ service: 'a/brest' }, { service: 'a/lyon' }],
  });
  expect(rankedOnce('collab-text', candidates, { ...today })).toBe(first());
});

test.each([
  { what: 'a day later', of: () => rankedOnce('collab-text', candidates, { ...today, today: '2026-11-24' }) },
  { what: 'by another turn', of: () => rankedOnce('collab-text', candidates, { ...today, seed: '1 2026-11-23' }) },
  { what: 'for another kind', of: () => rankedOnce('pastebin', candidates, today) },
  { what: 'from another registry', of: () => rankedOnce('collab-text', [...candidates], today) },
])('they are ranked anew $what', ({ of }) => {
  const before = first();
  expect(of()).not.toBe(before);
});

test('they are ranked anew when the person moves, and after that as at the new place', () => {
  first();
  const there = rankedOnce('collab-text', candidates, { ...today, place: lyon });
  expect(there.suggestions[0]).toMatchObject({ service: 'a/lyon' });
  expect(first().suggestions[0]).toMatchObject({ service: 'a/brest' });
});

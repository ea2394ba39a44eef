import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadWords, registrationWords, statusWords } from '../../../../utils/core/facts/fact-words';
import type { Candidate } from '../../../../utils/core/registry/candidate';
import type { Circumstances } from '../../../../utils/core/suggest/circumstances';
import { fairTurn } from '../../../../utils/core/suggest/fair-turn';
import { suggest } from '../../../../utils/core/suggest/suggest';
import type { Suggestion } from '../../../../utils/core/suggest/suggestion';
import { availabilities } from '../../../../utils/core/registry/availability';
import { rankingKeys } from '../../../../utils/core/registry/ranking-keys';
import { rank } from '../../../../utils/core/suggest/ranking';
import { candidate } from '../sample-registry';

const brest = { name: 'Brest', country: 'FR', latitude: 48.39, longitude: -4.49 };
const nearBrest = { latitude: 48.4, longitude: -4.4 };
const lyon = { latitude: 45.76, longitude: 4.84 };
const today = '2026-11-23';
const atBrest: Circumstances = { place: brest, today, seed: '0 2026-11-23' };
const nowhere: Circumstances = { today, seed: '0 2026-11-23' };

/** Candidates named by their service, in the order in which they are shown. */
function order(circumstances: Circumstances, ...candidates: Partial<Candidate>[]): string[] {
  return suggest('collab-text', candidates.map(candidate), circumstances).map(({ service }) => service);
}

describe('shown first is', () => {
  test('what somebody can use now, however far; then what is not stated, then restricted, then unavailable', () => {
    expect(
      order(
        atBrest,
        { service: 'a/full', ...nearBrest, load: 'FULL' },
        { service: 'a/members', ...nearBrest, registration: ['Member'] },
        { service: 'a/unstated', ...nearBrest, registration: [] },
        { service: 'a/open', ...lyon },
      ),
    ).toEqual(['a/open', 'a/unstated', 'a/members', 'a/full']);
  });

  test('among equals the nearer one', () => {
    expect(order(atBrest, { service: 'a/lyon', ...lyon }, { service: 'a/brest', ...nearBrest })).toEqual([
      'a/brest',
      'a/lyon',
    ]);
  });

  test('a located one before one without coordinates, within what can be used', () => {
    expect(
      order(
        atBrest,
        { service: 'a/placeless' },
        { service: 'a/half', latitude: 48.4 },
        { service: 'a/lyon', ...lyon },
        { service: 'a/members', ...nearBrest, registration: ['Member'] },
      ).toSpliced(1, 2),
    ).toEqual(['a/lyon', 'a/members']);
  });

  test('what is surely offered, before what a host may not have switched on, before what only a name suggests', () => {
    expect(
      order(
        atBrest,
        { service: 'a/by-name', ...nearBrest, certain: false, byName: true },
        { service: 'a/possible', ...nearBrest, certain: false },
        { service: 'a/possible-full', ...nearBrest, load: 'FULL', certain: false },
        { service: 'a/members', ...lyon, registration: ['Member'] },
        { service: 'a/full', ...lyon, load: 'FULL' },
      ),
    ).toEqual(['a/members', 'a/full', 'a/possible', 'a/possible-full', 'a/by-name']);
  });

  test('of those as near what opens at once, before what asks for an account, before what is to be looked for', () => {
    const steps: Partial<Candidate>[] = [
      { service: 'a/looked-for', entry: 'page', registration: ['None'] },
      { service: 'a/account', registration: ['Free'] },
      { service: 'a/old', seen: '2020', registration: ['None', 'Free'] },
    ];
    const sorted = ['a/old', 'a/account', 'a/looked-for'];
    expect(order(nowhere, ...steps)).toEqual(sorted);
    expect(order(atBrest, ...steps.map((each) => ({ ...each, ...nearBrest })))).toEqual(sorted);
    const far = { service: 'a/far', ...lyon };
    expect(order(atBrest, far, { ...steps[0], ...nearBrest }), 'nearness comes first').toEqual([
      'a/looked-for',
      'a/far',
    ]);
  });

  test('among equals what was seen lately, before what nobody saw for years; but nearness comes first', () => {
    const old = { seen: '2020' };
    expect(order(nowhere, { service: 'a/1', name: 'A', ...old }, { service: 'a/2', name: 'B' })).toEqual([
      'a/2',
      'a/1',
    ]);
    const years = ['2012', '2020', '2015'].map((seen) => ({ service: `a/${seen}`, name: seen, seen }));
    expect(order(nowhere, ...years, { service: 'a/now' })).toEqual(['a/now', 'a/2020', 'a/2015', 'a/2012']);
    const names = Array.from({ length: 12 }, (_, index) => `a/${index}`);
    const equals = names.map((service, index) => ({ service, ...nearBrest, ...(index < 6 && old) }));
    expect(
      order(atBrest, ...equals)
        .slice(6)
        .toSorted(),
    ).toEqual(names.slice(0, 6));
    expect(order(atBrest, { service: 'a/near', ...nearBrest, ...old }, { service: 'a/far', ...lyon })).toEqual([
      'a/near',
      'a/far',
    ]);
  });
});

describe('the fair turn', () => {
  const equals = ['arn', 'chapril', 'deblan', 'infini', 'kaz', 'picasoft', 'zaclys'].map((id) => ({
    service: `${id}/pad`,
    latitude: nearBrest.latitude,
    longitude: nearBrest.longitude,
  }));

  test.each([
    ['near a town', atBrest],
    ['with no town chosen', nowhere],
  ])('is the same all day on one install, %s', (_, circumstances) => {
    expect(order(circumstances, ...equals)).toEqual(order(circumstances, ...equals.toReversed()));
  });

  test('puts another first on other days, with no town chosen too', () => {
    const days = Array.from({ length: 60 }, (_, day) => order({ today, seed: `${day}` }, ...equals)[0]);
    expect(new Set(days).size).toBe(equals.length);
  });

  test('is another on other days and installs', () => {
    const orders = Array.from({ length: 20 }, (_, day) =>
      order({ ...atBrest, seed: `0 day-${day}` }, ...equals).join(),
    );
    expect(new Set(orders).size).toBeGreaterThan(15);
  });

  test('decides among hosts less than about 1 km apart, which is as closely as a town is known', () => {
    const near = { service: 'a/near', latitude: 48.39, longitude: -4.49 };
    const across = { service: 'b/across', latitude: 48.393, longitude: -4.49 };
    const firsts = Array.from({ length: 40 }, (_, day) => order({ ...atBrest, seed: String(day) }, near, across)[0]);
    expect(new Set(firsts)).toEqual(new Set(['a/near', 'b/across']));
  });
});

test('the distance is told where both places are known', () => {
  const [near, placeless] = suggest('map', [candidate(lyon), candidate()], atBrest);
  expect(near?.distanceKm).toBeCloseTo(765, -1);
  expect(placeless?.distanceKm).toBeUndefined();
  expect(suggest('map', [candidate(lyon)], nowhere)[0]).toMatchObject({ kind: 'map', distanceKm: undefined });
});

const anyCandidate = fc
  .record({
    service: fc.stringMatching(/^[a-c]{1,2}\/[a-b]$/),
    name: fc.constantFrom('Pad', 'pad', 'Pàd', 'Pad 01', 'Pad 1'),
    organizationName: fc.constantFrom('Infini', 'infini'),
    registration: fc.subarray([...registrationWords, 'Other' as const]),
    load: fc.constantFrom(undefined, ...loadWords, 'OTHER' as const),
    status: fc.constantFrom(undefined, ...statusWords, 'OTHER' as const),
    certain: fc.boolean(),
    byName: fc.boolean(),
    entry: fc.constantFrom(undefined, 'page' as const),
    seen: fc.constantFrom(undefined, '2012', '2020-05', '2024-11-23', '2026-08-18'),
    endDate: fc.constantFrom(undefined, '2025', '2026-11', '2026-11-22', '2030'),
    probe: fc.constantFrom(
      undefined,
      { reachable: true, date: '2026-11-20' },
      { reachable: false, date: '2026-11-20' },
    ),
    latitude: fc.option(fc.double({ min: -90, max: 90, noNaN: true }), { nil: undefined }),
    longitude: fc.option(fc.double({ min: -180, max: 180, noNaN: true }), { nil: undefined }),
  })
  .map(({ byName, certain, ...rest }) => candidate({ ...rest, certain, ...(byName && !certain && { byName }) }));
const anyView = fc.uniqueArray(anyCandidate, { selector: ({ service }) => service, maxLength: 30 });

test('nobody is lost, added or twice there, and the order does not hang on that of the registry', () => {
  fc.assert(
    fc.property(anyView, fc.constantFrom(atBrest, nowhere), fc.string(), (view, at, seed) => {
      const shown = order({ ...at, seed }, ...view);
      expect(shown.toSorted()).toEqual(view.map(({ service }) => service).toSorted());
      expect(order({ ...at, seed }, ...view.toReversed())).toEqual(shown);
      const rotated = [...view.slice(view.length / 2), ...view.slice(0, view.length / 2)];
      expect(order({ ...at, seed }, ...rotated)).toEqual(shown);
    }),
  );
});

const doubt = ({ certain, byName }: Suggestion) => (certain ? 0 : byName ? 2 : 1);
const kilometre = ({ distanceKm }: Suggestion) => (distanceKm === undefined ? Infinity : Math.round(distanceKm));
const steps = ({ entry, registration }: Suggestion) =>
  (entry ? 2 : 0) + (registration.includes('Free') && !registration.includes('None') ? 1 : 0);

/** The order as it is told to people, worked out from two suggestions alone. */
function isBefore(a: Suggestion, b: Suggestion, seed: string): boolean {
  const inTurn = [
    [doubt(a), doubt(b)],
    [availabilities.indexOf(a.availability), availabilities.indexOf(b.availability)],
    [kilometre(a), kilometre(b)],
    [steps(a), steps(b)],
    [-Number(a.lastSeen ?? 9999), -Number(b.lastSeen ?? 9999)],
    [fairTurn(seed, a.service), fairTurn(seed, b.service)],
  ];
  const [one = 0, other = 0] = inTurn.find(([left, right]) => left !== right) ?? [];
  return one <= other;
}

test('each stands before the next by the first rule that tells them apart, and the first is found without the others', () => {
  fc.assert(
    fc.property(anyView, fc.constantFrom(atBrest, nowhere), fc.string(), (view, at, seed) => {
      const circumstances = { ...at, seed };
      const shown = suggest('collab-text', view, circumstances);
      for (const [index, next] of shown.slice(1).entries()) expect(isBefore(shown[index]!, next, seed)).toBe(true);
      const { first, usable } = rank(rankingKeys(view), circumstances);
      expect(first === undefined ? undefined : view[first]!.service).toBe(shown[0]?.service);
      const usableNow = shown.filter(({ certain, availability }) => certain && availability === 'usable');
      expect(usable.toSorted()).toEqual(usableNow.map(({ service }) => service).toSorted());
    }),
  );
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceKm } from '../../../../utils/core/place/distance';
import type { Candidate } from '../../../../utils/core/registry/candidate';
import { fairTurn } from '../../../../utils/core/suggest/fair-turn';
import { oneHostForAll } from '../../../../utils/core/suggest/one-host-for-all';
import type { Circumstances } from '../../../../utils/core/suggest/circumstances';
import { candidate } from '../sample-registry';

const brest = { name: 'Brest', country: 'FR', latitude: 48.39, longitude: -4.49 };
const vannes = { latitude: 47.66, longitude: -2.76 };
const lyon = { latitude: 45.76, longitude: 4.84 };
const atBrest: Circumstances = { place: brest, today: '2026-11-27', seed: '0 2026-11-27' };
const nowhere: Circumstances = { today: '2026-11-27', seed: '0 2026-11-27' };

const of = (organization: string, over: Partial<Candidate> = {}) =>
  candidate({ organization, service: `${organization}/${over.name ?? 'pad'}`, ...over });
const offering = (kinds: Record<string, Candidate[]>) => new Map(Object.entries(kinds));

describe('one host for all', () => {
  test('is who offers the most of what one uses, however far; then who is nearer', () => {
    const hosts = oneHostForAll(
      ['date-poll', 'collab-text', 'read-later', 'file-storage'],
      offering({
        'date-poll': [of('near', brest), of('kaz', vannes), of('far', lyon)],
        'collab-text': [of('kaz', vannes), of('far', lyon)],
        'file-storage': [of('far', lyon), of('kaz', { ...vannes, address: 'Vannes' })],
      }),
      atBrest,
    );
    expect(hosts.map(({ organization, covers, of: all }) => [organization, covers, all])).toEqual([
      ['kaz', 3, 4],
      ['far', 3, 4],
      ['near', 1, 4],
    ]);
    expect(hosts[0]?.distanceKm).toBeCloseTo(153, -1);
    expect(hosts[0]?.offers.map(({ kind }) => kind)).toEqual(['date-poll', 'collab-text', 'file-storage']);
  });

  test('counts a kind for which one uses two services twice', () => {
    const offers = offering({ 'collab-text': [of('kaz')], map: [of('infini')] });
    expect(oneHostForAll(['collab-text', 'collab-text', 'map'], offers, nowhere)).toMatchObject([
      { organization: 'kaz', covers: 2, of: 3 },
      { organization: 'infini', covers: 1, of: 3 },
    ]);
  });

  test('counts nothing that is not sure, for members only, full or closed', () => {
    const doubtful: Partial<Candidate>[] = [
      { certain: false },
      { certain: false, byName: true },
      { registration: ['Member'] },
      { registration: ['Client'] },
      { load: 'FULL' },
      { status: 'DOWN' },
      { endDate: '2026-11-26' },
    ];
    for (const over of doubtful)
      expect(oneHostForAll(['map'], offering({ map: [of('kaz', over)] }), nowhere)).toEqual([]);
    const unstated = offering({ map: [of('kaz', { registration: [] })] });
    expect(oneHostForAll(['map'], unstated, nowhere)).toHaveLength(1);
  });

  test('offers the best that the host has of a kind', () => {
    const kaz = [of('kaz', { name: 'unstated', registration: [] }), of('kaz', { name: 'open' })];
    expect(oneHostForAll(['map'], offering({ map: kaz }), nowhere)[0]?.offers).toMatchObject([{ service: 'kaz/open' }]);
  });

  test('is nobody when nothing is used, or nobody offers it', () => {
    expect(oneHostForAll([], offering({ map: [of('kaz')] }), nowhere)).toEqual([]);
    expect(oneHostForAll(['wiki'], offering({ map: [of('kaz')] }), nowhere)).toEqual([]);
  });
});

const places = [undefined, brest, vannes, lyon, { latitude: 48.394, longitude: -4.49 }];
const ids = ['arn', 'infini', 'kaz', 'picasoft', 'zaclys'];
const kindIds = ['date-poll', 'collab-text', 'map', 'wiki'];
/** Which hosts offer what, in which state, and where each of them is. */
const anyFederation = fc.record({
  at: fc.array(fc.constantFrom(...places), { minLength: ids.length, maxLength: ids.length }),
  offers: fc.array(
    fc.record({
      kind: fc.constantFrom(...kindIds),
      host: fc.nat(ids.length - 1),
      state: fc.constantFrom<Partial<Candidate>>({}, { registration: [] }, { certain: false }, { load: 'FULL' }),
    }),
    { maxLength: 30 },
  ),
});

test('is whom trying every host would find, whatever the federation', () => {
  fc.assert(
    fc.property(
      anyFederation,
      fc.array(fc.constantFrom(...kindIds, 'nobody-offers-it'), { maxLength: 8 }),
      fc.constantFrom(atBrest, nowhere),
      fc.string(),
      ({ at, offers }, kinds, circumstances, seed) => {
        const candidates = new Map(
          kindIds.map((kind) => [
            kind,
            offers.flatMap((one, index) =>
              one.kind === kind ? [of(ids[one.host]!, { name: `${index}`, ...at[one.host], ...one.state })] : [],
            ),
          ]),
        );
        const keys = ids.map((id, host) => {
          const covers = kinds.filter((kind) =>
            offers.some(
              (one) => one.kind === kind && one.host === host && !('load' in one.state) && !('certain' in one.state),
            ),
          ).length;
          const place = at[host];
          const km = place && circumstances.place ? Math.round(distanceKm(circumstances.place, place)) : 100_000;
          return { id, key: [-covers, km, fairTurn(seed, id)] as const, covers };
        });
        const best = keys
          .filter(({ covers }) => covers > 0)
          .toSorted(({ key: a }, { key: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
        const found = oneHostForAll(kinds, candidates, { ...circumstances, seed });
        expect(found.map(({ organization, covers, of: all }) => [organization, covers, all])).toEqual(
          best.slice(0, 3).map(({ id, covers }) => [id, covers, kinds.length]),
        );
      },
    ),
  );
});

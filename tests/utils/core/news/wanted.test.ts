import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { offersWanted, readWanted, type Wanted } from '../../../../utils/core/news/wanted';
import type { Candidate } from '../../../../utils/core/registry/candidate';
import type { Circumstances } from '../../../../utils/core/suggest/circumstances';
import { candidate } from '../sample-registry';

const brest = { name: 'Brest', region: 'Finistère', country: 'FR', latitude: 48.39, longitude: -4.49 };
const circumstances = { place: brest, today: '2026-11-27', seed: 'a' };
const near = candidate({ latitude: 48.4, longitude: -4.5 });
const far = candidate({ service: 'far/pad', latitude: 45.76, longitude: 4.84 });

const created = { before: '2026-11-23T00:00:00Z', after: '2026-11-24T00:00:00Z' };
const fulfiller = (wish: Wanted, candidates: Candidate[], from: Circumstances) =>
  offersWanted([wish], () => candidates, from, created)[0]?.subject;

test('a wish is fulfilled by who surely offers it to whoever arrives', () => {
  expect(fulfiller({ kind: 'collab-text' }, [far], circumstances)).toBe('far/pad');
  expect(fulfiller({ kind: 'collab-text' }, [], circumstances)).toBeUndefined();
  expect(fulfiller({ kind: 'collab-text' }, [candidate({ certain: false })], circumstances)).toBeUndefined();
  expect(fulfiller({ kind: 'collab-text' }, [candidate({ status: 'OVER' })], circumstances)).toBeUndefined();
  expect(fulfiller({ kind: 'collab-text' }, [candidate({ registration: ['Member'] })], circumstances)).toBeUndefined();
});

test('a wish for something near, by who is near, and by nobody while no town or no place is known', () => {
  const wish = { kind: 'collab-text', withinKm: 50 };
  expect(fulfiller(wish, [far, near], circumstances)).toBe('infini/pad');
  expect(fulfiller(wish, [far], circumstances)).toBeUndefined();
  expect(fulfiller(wish, [candidate()], circumstances)).toBeUndefined();
  expect(fulfiller(wish, [near], { ...circumstances, place: undefined })).toBeUndefined();
});

test('what is told holds the proposal, the kind and the days of both lists', () => {
  const told = offersWanted(
    [{ kind: 'collab-text' }, { kind: 'wiki' }],
    (kind) => (kind === 'wiki' ? [] : [near]),
    circumstances,
    created,
  );
  expect(told).toEqual([
    {
      id: 'offered collab-text 2026-11-24T00:00:00Z',
      change: 'offered',
      subject: 'infini/pad',
      name: 'Pad',
      organizationName: 'Infini',
      value: 'collab-text',
      before: { date: '2026-11-23' },
      after: { date: '2026-11-24', source: 'https://pad.infini.fr/' },
    },
  ]);
});

test('stored wishes are read as they were written, and what does not fit costs itself', () => {
  const wishes = [{ kind: 'wiki' }, { kind: 'date-poll', withinKm: 50 }];
  expect(readWanted(wishes)).toEqual(wishes);
  expect(readWanted([...wishes, { kind: '../etc' }, { kind: 'wiki', withinKm: -1 }, 3, null])).toEqual(wishes);
  expect(readWanted('wiki')).toBeUndefined();
  fc.assert(fc.property(fc.anything(), (anything) => void readWanted(anything)));
});

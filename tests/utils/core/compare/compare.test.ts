import { expect, test } from 'vitest';
import { compare } from '../../../../utils/core/compare/compare';
import { candidate } from '../sample-registry';

const circumstances = { today: '2026-11-27', seed: 's' };
const used = [
  { name: 'Doodle', kind: 'date-poll' },
  { name: 'Docs', kind: 'collab-text' },
  { name: 'Word', kind: 'collab-text' },
  { name: 'Zoom', kind: 'video-call' },
];
const of = (organization: string, over = {}) => candidate({ organization, service: `${organization}/one`, ...over });

test('each kind that is used has a row, with what each host offers for it and on what footing', () => {
  const candidates = new Map([
    ['date-poll', [of('a'), of('b', { registration: ['Member'] })]],
    ['collab-text', [of('a', { certain: false }), of('b', { registration: [] })]],
  ]);
  const { rows } = compare(['a', 'b', 'former'], used, candidates, circumstances);
  expect(rows.map(({ kind, services }) => [kind, services.join()])).toEqual([
    ['date-poll', 'Doodle'],
    ['collab-text', 'Docs,Word'],
    ['video-call', 'Zoom'],
  ]);
  expect(rows.map(({ offers }) => [...offers.values()].map(({ offer }) => offer).join())).toEqual([
    'sure,limited,unlisted',
    'possible,sure,unlisted',
    'unlisted,unlisted,unlisted',
  ]);
});

test('a host counts for what it surely offers to whoever arrives, once for each service used, and for nothing else', () => {
  const candidates = new Map([
    ['date-poll', [of('a', { registration: ['Client'] })]],
    ['collab-text', [of('a'), of('b', { certain: false })]],
    ['video-call', [of('b', { load: 'FULL' })]],
  ]);
  const { covers } = compare(['a', 'b'], used, candidates, circumstances);
  expect([...covers]).toEqual([
    ['a', 2],
    ['b', 0],
  ]);
});

const best = (...services: object[]) => {
  const candidates = new Map([['date-poll', services.map((over) => of('a', over))]]);
  return compare(['a'], used.slice(0, 1), candidates, circumstances).rows[0]!.offers.get('a');
};

test('of what a host offers for one kind, what one may use wins over what is for members, and that over what may be', () => {
  const members = { registration: ['Member'] };
  const possible = { certain: false };
  expect(best(possible, members, {})).toMatchObject({ offer: 'sure' });
  expect(best(possible, members)).toMatchObject({ offer: 'limited' });
  expect(best(possible)).toMatchObject({ offer: 'possible' });
});

test('where none of the hosts surely offers a kind, it is said who does', () => {
  const candidates = new Map([
    ['date-poll', [of('c')]],
    ['collab-text', [of('a')]],
  ]);
  const { rows } = compare(['a'], used, candidates, circumstances);
  expect(rows.map(({ elsewhere }) => elsewhere?.gap)).toEqual(['none', undefined, 'nobody']);
});

import { expect, test } from 'vitest';
import { leadsTo } from '../../../../utils/core/suggest/leads-to';
import { candidate } from '../sample-registry';

const circumstances = { today: '2026-11-27', seed: '0' };
const candidates = new Map([
  [
    'date-poll',
    [
      candidate({ organization: 'infini', service: 'infini/poll' }),
      candidate({ organization: 'kaz', service: 'kaz/poll', load: 'FULL' }),
    ],
  ],
  ['appointment', [candidate({ organization: 'infini', service: 'infini/appointment' })]],
  ['map', [candidate({ organization: 'zaclys', service: 'zaclys/map', certain: false })]],
]);

test('each host that surely offers one of the uses counts once, full or not', () => {
  const { hosts, first } = leadsTo(['date-poll', 'appointment'], candidates, circumstances);
  expect([hosts, first?.service]).toEqual([2, 'infini/poll']);
});

test('who perhaps offers it is proposed, and does not count', () => {
  const { hosts, first } = leadsTo(['map'], candidates, circumstances);
  expect([hosts, first?.service]).toEqual([0, 'zaclys/map']);
});

test('where nobody offers it there is nothing', () => {
  expect(leadsTo(['wiki'], candidates, circumstances)).toEqual({ hosts: 0, first: undefined });
});

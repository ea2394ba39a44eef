import { expect, test } from 'vitest';
import { firstProposal } from '../../../../utils/core/suggest/first-proposal';
import { candidate } from '../sample-registry';

const circumstances = { today: '2026-11-27', seed: '0' };
const offers = new Map([
  ['date-poll', [candidate({ service: 'kaz/poll', load: 'FULL' })]],
  ['appointment', [candidate({ service: 'infini/appointment' })]],
  ['map', [candidate({ service: 'kaz/map', certain: false })]],
]);

test.each([
  ['of its main use', ['appointment', 'date-poll'], 'infini/appointment'],
  ['of another use, where nothing can be used for the main one', ['date-poll', 'appointment'], 'infini/appointment'],
  ['of the main use all the same, where nothing can be used at all', ['map', 'date-poll'], 'kaz/map'],
  ['nothing, where nobody offers any of it', ['wiki'], undefined],
])('what is proposed first for a service: %s', (_, kinds, service) => {
  expect(firstProposal(kinds, offers, circumstances)?.suggestion.service).toBe(service);
});

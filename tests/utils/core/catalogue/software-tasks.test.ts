import { expect, test } from 'vitest';
import { softwareTasks } from '../../../../utils/core/catalogue/software-tasks';

const ask = softwareTasks({
  account: {},
  ended: {},
  notFree: '',
  names: {},
  labels: [
    ['Créer un sondage', 'Create a poll'],
    ['Créer un pad', 'Create a pad'],
  ],
  tasks: {
    framadate: [['date-poll', '/create_poll.php', 0, 0, '1']],
    etherpad: [
      ['collab-text', '/p/{random}', 1, 0],
      ['vote', '/vote', 9, 1],
    ],
  },
});

const pad = { fr: 'Créer un pad', en: 'Create a pad', path: '/p/{random}', account: false };

test('what one does first with a service, for the kind asked', () => {
  expect(ask({ ids: ['etherpad'] }, 'collab-text')).toEqual([pad]);
  expect(ask({ ids: ['etherpad'] }, 'date-poll')).toBeUndefined();
});

test('nothing where a task has no words, or nobody knows the software', () => {
  expect(ask({ ids: ['etherpad'] }, 'vote')).toBeUndefined();
  expect(ask({ ids: ['toString'] }, 'vote')).toBeUndefined();
  expect(ask({}, 'vote')).toBeUndefined();
  expect(softwareTasks(undefined)({ ids: ['etherpad'] }, 'collab-text')).toBeUndefined();
});

test('nothing where two software are named, or the address is a page of the host', () => {
  expect(ask({ ids: ['etherpad', 'framadate'] }, 'collab-text')).toBeUndefined();
  expect(ask({ ids: ['etherpad'], entry: 'page' }, 'collab-text')).toBeUndefined();
});

test.each([
  ['1', 1],
  ['v1.2', 1],
  ['1.1.19', 1],
  ['10', 0],
  ['2.0', 0],
  ['', 0],
  [undefined, 0],
])('a path of version 1 alone counts for version %s: %i', (version, count) => {
  expect(ask({ ids: ['framadate'], version }, 'date-poll') ?? []).toHaveLength(count);
});

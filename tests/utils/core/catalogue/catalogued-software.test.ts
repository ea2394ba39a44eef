import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCataloguedSoftware } from '../../../../utils/core/catalogue/catalogued-software';
import { softwareFacts } from '../../../../utils/core/catalogue/software-facts';
import { compileSoftware } from '../../../../utils/publisher/catalogue/compile-software';
import { parseSoftware } from '../../../../utils/publisher/catalogue/software';

const citation = { source: 'framasoft/framadate@ffdfdb9:README.md', date: '2026-11-26' };
const software = (id: string, more: object) => parseSoftware(id, { name: id, kinds: ['date-poll'], ...more }).value!;
const task = { kind: 'date-poll', fr: 'Créer un sondage', en: 'Create a poll', path: '/new', account: false, citation };

const compiled = compileSoftware([
  software('framadate', {
    name: 'Framadate',
    account: 'never',
    maintained: { state: 'ended', date: '2022-05-16', successor: 'pollaris', citation },
    tasks: [
      { ...task, version: '1' },
      { ...task, path: '/other' },
    ],
  }),
  software('pollaris', { name: 'Pollaris', tasks: [task] }),
  software('croodle', { name: 'Croodle', account: 'never' }),
  software('gitea', { account: 'always' }),
  software('plik', { account: 'depends' }),
  software('nocodb', { name: 'NocoDB', free: false }),
]);
const factsOf = softwareFacts(compiled);

test('what is known of a software travels in few words, and a name only where a sentence says it', () => {
  expect(isCataloguedSoftware(JSON.parse(JSON.stringify(compiled)))).toBe(true);
  expect(compiled.names).toEqual({ framadate: 'Framadate', croodle: 'Croodle', nocodb: 'NocoDB' });
  expect(compiled.labels).toEqual([['Créer un sondage', 'Create a poll']]);
  expect(compiled.tasks).toEqual({
    framadate: [['date-poll', '/new', 0, 0, '1']],
    pollaris: [['date-poll', '/new', 0, 0]],
  });
});

test('a software is known by its id', () => {
  expect(factsOf(['framadate'])).toEqual({
    name: 'Framadate',
    account: 'never',
    ended: { since: '2022-05-16', successor: 'Pollaris' },
  });
  expect(factsOf(['gitea'])).toEqual({ name: '', account: 'always' });
  expect(factsOf(['nocodb'])).toEqual({ name: 'NocoDB', notFree: true });
});

test('nothing is known of what depends on the host, of what nobody described, and without a catalogue', () => {
  for (const ids of [['plik'], ['pollaris'], ['constructor'], ['__proto__'], []]) expect(factsOf(ids)).toBeUndefined();
  expect(softwareFacts(undefined)(['framadate'])).toBeUndefined();
});

test('of two only that is said which holds for both', () => {
  expect(factsOf(['framadate', 'croodle'])).toEqual({ name: 'Framadate', account: 'never' });
  expect(factsOf(['framadate', 'gitea'])).toBeUndefined();
  expect(factsOf(['framadate', 'pollaris'])).toBeUndefined();
});

test('all who ask for the same share one record', () => {
  expect(factsOf(['framadate'])).toBe(factsOf(['framadate']));
});

test('columns of another shape are none, whatever they are', () => {
  for (const column of ['account', 'ended', 'notFree', 'names', 'labels', 'tasks']) {
    expect([column, isCataloguedSoftware({ ...compiled, [column]: 3 })]).toEqual([column, false]);
  }
  expect(isCataloguedSoftware({ ...compiled, tasks: { framadate: [['date-poll', 3, 0, 0]] } })).toBe(false);
  fc.assert(fc.property(fc.anything(), (json) => !isCataloguedSoftware(json)));
});

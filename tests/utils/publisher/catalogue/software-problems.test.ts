import { expect, test } from 'vitest';
import { parseSoftware } from '../../../../utils/publisher/catalogue/software';
import { softwareProblems } from '../../../../utils/publisher/catalogue/software-problems';

const citation = { source: 'framasoft/framadate@ffdfdb9:README.md', date: '2026-11-26' };
const task = { kind: 'date-poll', fr: 'Créer', en: 'Create', path: '/create', account: false, citation };
const services = [{ id: 'doodle' }];
const kinds = [{ id: 'date-poll', fr: 'Sondage', en: 'Poll', notFree: ['Xoyondo', 'Nuages'] }];

const problemsOf = (...files: [id: string, file: object][]) => {
  const software = files.map(([id, file]) => parseSoftware(id, { name: id, kinds: ['date-poll'], ...file }).value!);
  return softwareProblems(software, { kinds, services }).map(
    ({ code, where, detail }) => `${where}: ${code} ${detail}`,
  );
};

test('what fits together has no problem', () => {
  const imports = [{ from: ['doodle'], formats: ['csv'], citation }];
  const maintained = { state: 'ended', date: '2022', successor: 'pollaris', citation };
  const whole = { tasks: [task], imports, maintained, account: 'never', citations: { account: citation } };
  expect(problemsOf(['framadate', whole], ['pollaris', {}])).toEqual([]);
});

test.each([
  ['an unknown kind', { kinds: ['date-poll', 'treasure'] }, 'kind-unknown treasure'],
  ['a kind both sure and possible', { ifEnabled: ['date-poll'] }, 'kind-repeated date-poll'],
  ['a task of a kind that it does not serve', { tasks: [{ ...task, kind: 'vote' }] }, 'kind-not-served vote'],
  ['a part of another kind', { aliases: [{ name: 'Part', kinds: ['vote'] }] }, 'kind-not-served vote'],
  ['an everyday name that is none of its names', { everyday: ['Poll'] }, 'name-unknown Poll'],
  ['an unknown service', { imports: [{ from: ['dudle'], formats: [], citation }] }, 'service-unknown dudle'],
  [
    'an unknown successor',
    { maintained: { state: 'ended', date: '2022', successor: 'next', citation } },
    'successor-unknown next',
  ],
  ['an account that nobody said', { account: 'never' }, 'citation-missing account'],
  ['two names that are compared as one', { aliases: ['Frama-Date'] }, 'name-repeated Frama-Date'],
  ['a name of signs alone', { aliases: ['***'] }, 'name-empty ***'],
])('%s is named', (_, file, problem) => {
  expect(problemsOf(['framadate', file])).toEqual([`software/framadate: ${problem}`]);
});

test('a name that two have is named, and so is what a kind calls not free', () => {
  expect(problemsOf(['framadate', {}], ['other', { aliases: ['FRAMADATE'] }])).toEqual([
    'software/other: name-repeated FRAMADATE',
  ]);
  expect(problemsOf(['framadate', {}], ['nuages', {}])).toEqual(['kinds/date-poll: not-free Nuages']);
  expect(problemsOf(['framadate', {}], ['nuages', { free: false }])).toEqual([]);
});

test('a kind without a software is named', () => {
  expect(problemsOf()).toEqual(['kinds/date-poll: kind-without-software undefined']);
});

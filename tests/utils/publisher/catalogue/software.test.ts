import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSoftware } from '../../../../utils/publisher/catalogue/software';

const citation = { source: 'framasoft/framadate@ffdfdb9:README.md', date: '2026-11-26' };
const framadate = { name: 'Framadate', kinds: ['date-poll', 'vote'] };
const task = { kind: 'date-poll', fr: 'Créer', en: 'Create', path: '/create_poll.php?type=date', account: false };

const read = (more: object) => parseSoftware('framadate', { ...framadate, ...more });

test('a software has a name and the kinds that it serves; the rest may be left out', () => {
  const { value, problems } = read({});
  expect(problems).toEqual([]);
  expect(value).toMatchObject({ id: 'framadate', ...framadate, free: true, aliases: [], ifEnabled: [], tasks: [] });
  expect(parseSoftware('framadate', { name: 'Framadate' }).value).toBeUndefined();
  expect(parseSoftware('framadate', { kinds: [] }).value).toBeUndefined();
});

test('an alias may be the name of a part that serves fewer kinds', () => {
  const aliases = ['OpenSondage', { name: 'STUdS', kinds: ['date-poll'] }];
  expect(read({ aliases }).value?.aliases).toEqual([
    { name: 'OpenSondage', kinds: undefined },
    { name: 'STUdS', kinds: ['date-poll'] },
  ]);
});

test.each([
  ['//evil.example/x'],
  ['https://evil.example/'],
  ['create'],
  ['/\\evil.example'],
  ['/p/{name}'],
  ['/a b'],
  ['/@evil.example'],
])('a task does not lead to %s', (path) => {
  const { value, problems } = read({ tasks: [{ ...task, path, citation }] });
  expect(value?.tasks).toEqual([]);
  expect(problems.map(({ detail }) => detail)).toEqual(['tasks']);
});

test.each(['/', '/p/{random}', '/{random}#config.startAudioOnly=true', '/?controller=A&action=create', '/#/create'])(
  'a task may lead to %s of an instance',
  (path) => {
    expect(read({ tasks: [{ ...task, path, citation }] }).problems).toEqual([]);
  },
);

test.each([
  ['a task without its source', { tasks: [task] }],
  ['a task in one language', { tasks: [{ ...task, en: undefined, citation }] }],
  ['an import without its source', { imports: [{ from: ['doodle'], formats: ['csv'] }] }],
  ['a format that is no end of a file name', { exports: ['CSV (contacts)'] }],
  ['an account of another nature', { account: 'sometimes' }],
  ['a site that is not https', { site: 'http://framadate.org' }],
  ['a licence in words', { licence: 'free for all, really' }],
  ['an end without a date', { maintained: { state: 'ended', citation } }],
])('%s costs its field, and the rest stays', (_, more) => {
  const { value, problems } = read(more);
  expect(value).toMatchObject(framadate);
  expect(problems).toEqual([{ code: 'field-invalid', where: 'software/framadate', detail: Object.keys(more)[0] }]);
});

test('what is not said to be free in a way that can be read is not taken for free', () => {
  expect(read({ free: 'yes' }).value?.free).toBe(false);
});

test('anything at all is a software or not, without a crash', () => {
  const property = fc.property(fc.string(), fc.anything(), (id, json) => void parseSoftware(id, json));
  expect(() => fc.assert(property)).not.toThrow();
});

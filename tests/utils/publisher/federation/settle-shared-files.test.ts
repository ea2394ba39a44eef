import { expect, test } from 'vitest';
import type { LocatedOrganization } from '../../../../utils/publisher/federation/settle-shared-files';
import { settleSharedFiles } from '../../../../utils/publisher/federation/settle-shared-files';

const located = (
  id: string,
  location: string,
  serviceLocations: string[],
  listedAt = location,
): LocatedOrganization => ({
  listed: {
    id,
    listedAt,
    location,
    file: { services: [], file: {}, sources: {}, funding: {} },
    services: serviceLocations.map((_, index) => ({ key: `s${index}`, gone: false })),
    problems: [],
  },
  serviceLocations,
});

/** Per organisation: which of its services it keeps, and the files of which it is told that they count elsewhere. */
const settled = (...organizations: LocatedOrganization[]) =>
  settleSharedFiles(organizations, 'https://chatons.org/chatons.properties').map(({ services, gone, problems }) => ({
    kept: gone ? 'nothing' : services.filter((service) => !service.gone).map(({ key }) => key),
    told: problems.map(({ code, where }) => `${code} ${where}`),
  }));

test('who lists a neighbour’s files, though first, gets neither them nor the neighbour a problem [S21]', () => {
  const mallory = located('mallory', 'https://mallory.net/o', ['https://arn.org/pad', 'https://mallory.net/pad']);
  const arn = located('arn', 'https://arn.org/o', ['https://arn.org/pad']);
  expect(settled(mallory, arn)).toEqual([
    { kept: ['s1'], told: ['same-file-twice https://arn.org/pad'] },
    { kept: ['s0'], told: [] },
  ]);
});

test('another host of the same domain is nearer than a stranger, the same origin is nearer still', () => {
  const file = ['https://files.arn.org/pad'];
  const mallory = located('mallory', 'https://mallory.net/o', file);
  const arn = located('arn', 'https://www.arn.org/o', file);
  const files = located('files', 'https://files.arn.org/o', file);
  expect(settled(mallory, arn).map(({ kept }) => kept)).toEqual([[], ['s0']]);
  expect(settled(mallory, arn, files).map(({ kept }) => kept)).toEqual([[], [], ['s0']]);
});

test('an organisation’s file cannot be taken as a service by who is listed before it', () => {
  const mallory = located('mallory', 'https://mallory.net/o', ['https://arn.org/o']);
  expect(settled(mallory, located('arn', 'https://arn.org/o', []))).toEqual([
    { kept: [], told: ['same-file-twice https://arn.org/o'] },
    { kept: [], told: [] },
  ]);
});

test('what is listed as an organisation but is none leaves the file to whose service it is', () => {
  const arn = located('arn', 'https://arn.org/o', ['https://arn.org/pad']);
  const { file: _file, ...unread } = located('pad', 'https://arn.org/pad', []).listed;
  expect(settled({ listed: unread, serviceLocations: [] }, arn).map(({ kept }) => kept)).toEqual([[], ['s0']]);
});

test('who redirects to a neighbour’s file, though first, does not take the neighbour’s place [S22]', () => {
  const mallory = located('mallory', 'https://arn.org/o', [], 'https://mallory.net/o');
  const arn = located('arn', 'https://arn.org/o', ['https://arn.org/pad'], 'https://www.arn.org/o');
  expect(settled(mallory, arn)).toEqual([
    { kept: 'nothing', told: ['same-file-twice https://arn.org/o'] },
    { kept: ['s0'], told: [] },
  ]);
});

test('an organisation listed twice counts once, and so does a service of one', () => {
  const a = located('a', 'https://a.org/o', ['https://a.org/pad', 'https://a.org/pad']);
  const twice = located('twice', 'https://a.org/o', []);
  expect(settled(a, twice)).toEqual([
    { kept: ['s0'], told: ['same-file-twice https://a.org/pad'] },
    { kept: 'nothing', told: ['same-file-twice https://a.org/o'] },
  ]);
});

test('a file at which nobody is at home is left to each, whoever is listed first [S23]', () => {
  const file = ['https://framagit.org/pad'];
  const [a, b] = [located('a', 'https://a.org/o', file), located('b', 'https://b.org/o', file)];
  expect(settled(a, b).map(({ kept }) => kept)).toEqual([['s0'], ['s0']]);
  const inFolder = [located('a', 'a/o', ['pad']), located('b', 'b/o', ['pad'])];
  expect(settled(...inFolder).map(({ kept }) => kept)).toEqual([['s0'], ['s0']]);
});

test('the federation’s own file is nobody’s', () => {
  const list = 'https://chatons.org/chatons.properties';
  expect(settled(located('a', 'https://a.org/o', [list]), located('b', list, [])).map(({ kept }) => kept)).toEqual([
    [],
    'nothing',
  ]);
});

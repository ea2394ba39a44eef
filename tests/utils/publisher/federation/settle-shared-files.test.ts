import { expect, test } from 'vitest';
import type { LocatedOrganization } from '../../../../utils/publisher/federation/settle-shared-files';
import { settleSharedFiles } from '../../../../utils/publisher/federation/settle-shared-files';

const located = (id: string, location: string, serviceLocations: string[]): LocatedOrganization => ({
  listed: {
    id,
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

test('who lists a neighbour’s files, though first, gets neither them nor the neighbour a problem', () => {
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

test('of equals the first counts: an organisation listed twice, a service listed twice, a file that lies elsewhere', () => {
  const host = 'https://framagit.org/pad';
  const a = located('a', 'https://a.org/o', [host, host]);
  const twice = located('twice', 'https://a.org/o', []);
  const b = located('b', 'https://b.org/o', [host]);
  expect(settled(a, twice, b)).toEqual([
    { kept: ['s0'], told: [`same-file-twice ${host}`] },
    { kept: 'nothing', told: ['same-file-twice https://a.org/o'] },
    { kept: [], told: [`same-file-twice ${host}`] },
  ]);
  expect(settled(located('a', 'a/o', ['pad']), located('b', 'b/o', ['pad'])).map(({ kept }) => kept)).toEqual([
    ['s0'],
    [],
  ]);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { softwareIndex } from '../../utils/publisher/catalogue/classify-software';
import { readCatalogueSources } from '../../utils/publisher/catalogue/read-catalogue';

const { software, kinds } = readCatalogueSources();
const kindsOfSoftware = softwareIndex(software);
const told = new Map(software.map((one) => [one.id, one]));

/** Name → kinds, a question mark after those that a host must switch on. */
const firstKnown = Object.entries(
  JSON.parse(readFileSync(new URL('software-names.json', import.meta.url), 'utf8')) as Record<string, string>,
);

test('every name of a software that was known at first serves what it served then', () => {
  expect(firstKnown.length).toBeGreaterThanOrEqual(380);
  const served = firstKnown.map(([name]) => {
    const found = kindsOfSoftware(name);
    return [name, [...found.kinds, ...found.possibleKinds.map((kind) => `${kind}?`)].join(' ')];
  });
  expect(served).toEqual(firstKnown);
});

test('what a plain Nextcloud surely does is to store files; the rest depends on its host', () => {
  expect(kindsOfSoftware('Nextcloud').kinds).toEqual(['file-storage']);
  expect(kindsOfSoftware('Nextcloud').possibleKinds).toContain('calendar');
  expect(kindsOfSoftware('Nextcloud', ['Calendar', 'Deck']).kinds).toEqual(
    expect.arrayContaining(['calendar', 'file-storage', 'kanban']),
  );
});

test.each([
  ['Framadate', 'date-poll'],
  ['Signature PDF', 'pdf-tools'],
  ['Gitea/Forgejo', 'code-forge'],
  ['CodiMD/HedgeDoc', 'collab-text'],
  ['Postfix/Roundcube', 'email'],
  ['Matrix Synapse', 'messaging'],
  ['XMPP server', 'messaging'],
  ['Icecast', 'music'],
  ['SabreDAV', 'calendar'],
  ['OnlyOffice', 'office-suite'],
])('%s, as hosts write it, serves %s', (name, kind) => {
  expect(kindsOfSoftware(name).kinds).toContain(kind);
});

test('what makes feeds is no reader of them, and storage is no web site by itself', () => {
  expect(kindsOfSoftware('RSS-Bridge')).toEqual({ kinds: [], possibleKinds: [] });
  expect(kindsOfSoftware('Garage')).toEqual({ kinds: [], possibleKinds: ['website'] });
});

test('a kind calls not free what is not, and no software of that name is taken for free', () => {
  expect(kindsOfSoftware('Joplin Server').kinds).toEqual([]);
  expect(kinds.find(({ id }) => id === 'notes')?.notFree).toContain('Joplin Server');
  expect(software.filter(({ free }) => !free).map(({ name }) => name)).toContain('NocoDB');
});

test.each([
  ['framadate', 'pollaris'],
  ['searx', 'searxng'],
  ['zerobin', 'privatebin'],
  ['rainloop', 'snappymail'],
  ['dendrite', undefined],
])('%s has ended, and is still known', (id, successor) => {
  const { state, successor: next } = told.get(id)!.maintained!;
  expect([state, next]).toEqual(['ended', successor]);
});

test('what goes on is not said to have ended', () => {
  for (const id of ['ttrss', 'ethercalc']) expect(told.get(id)?.maintained?.state).toBe('active');
});

test('the tasks gathered at first are there, in French with the apostrophes and spaces of French', () => {
  const french = software.flatMap((one) => [
    ...one.tasks.map(({ fr }) => fr),
    ...(one.accountNote ? [one.accountNote.fr] : []),
    ...one.imports.flatMap(({ note }) => note?.fr ?? []),
  ]);
  expect(software.flatMap(({ tasks }) => tasks).length).toBeGreaterThanOrEqual(125);
  expect(french.length).toBeGreaterThan(200);
  expect(french.filter((sentence) => /'|"| [;:!?»]|« /.test(sentence))).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCatalogueFiles } from '../../utils/publisher/catalogue/read-catalogue';
import { readSoftwareIndex } from '../../utils/publisher/catalogue/read-software-index';

const { software, kinds } = readCatalogueFiles();
const kindsOfSoftware = readSoftwareIndex();
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
  ['XMPP server', 'messaging'],
  ['Icecast', 'music'],
  ['SabreDAV', 'calendar'],
  ['OnlyOffice', 'office-suite'],
  // a version, in whichever way it is written
  ['Nextcloud 31', 'file-storage'],
  ['nextcloud-31.0.5', 'file-storage'],
  ['PrivateBin 1.7', 'pastebin'],
  ['wallabag v2.6', 'read-later'],
  ['Framadate1', 'date-poll'],
  ['Mastodon v4.3.1+glitch', 'microblog'],
  ['PeerTube 6.3 RC1', 'video-sharing'],
  ['Gitea 1.22.1~rc0', 'code-forge'],
  ['Nextcloud (version 31)', 'file-storage'],
  ['HedgeDoc 2.0-alpha', 'collab-text'],
  // an edition
  ['Nextcloud Hub 25', 'file-storage'],
  ['Nextcloud Hub 25 Autumn', 'file-storage'],
  ['Mattermost Team Edition', 'team-chat'],
  ['Mastodon Glitch Edition', 'microblog'],
  ['GitLab (CE) 17.4', 'code-forge'],
  ['GitLab édition communautaire', 'code-forge'],
  ['ONLYOFFICE Docs Community Edition', 'office-suite'],
  // words that say what kind of thing it is
  ['Jitsi Meet (Visio)', 'video-call'],
  ['Visio (Jitsi Meet)', 'video-call'],
  ['Webmail Roundcube', 'email'],
  ['Sondages (Framadate)', 'date-poll'],
  ['Serveur Matrix', 'messaging'],
  ['Logiciel Framadate', 'date-poll'],
  ['Listes de diffusion Sympa', 'mailing-list'],
  ['Discourse (forum)', 'forum'],
  ['Etherpad (chez Framasoft)', 'collab-text'],
  ['haste_ynh', 'pastebin'],
  ['searxng/searxng:latest', 'search-engine'],
  // two names
  ['Gitea/Forgejo', 'code-forge'],
  ['CodiMD/HedgeDoc', 'collab-text'],
  ['Postfix/Roundcube', 'email'],
  ['Postfix, Dovecot et Roundcube', 'email'],
  ['Matrix Synapse', 'messaging'],
  ['Matrix + Element', 'messaging'],
  ['Matrix server (Synapse 1.98)', 'messaging'],
  ['Collabora Online (CODE)', 'collab-text'],
  ['Framadate (OpenSondage)', 'date-poll'],
  ['BBB (BigBlueButton)', 'video-call'],
  ['Vaultwarden (Bitwarden)', 'password-manager'],
  ['HedgeDoc (CodiMD)', 'collab-text'],
  ['XMPP (Prosody)', 'messaging'],
  ['Pollaris (anciennement Framadate)', 'date-poll'],
  ['Nextcloud avec Collabora', 'office-suite'],
  // names in a catalogue of packages
  ['Haste', 'pastebin'],
  ['Standard Notes Server', 'notes'],
  ['La Suite - Docs', 'collab-text'],
  ['La Suite - Meet', 'video-call'],
  ['NocoDB', 'database'],
  ['Planka', 'kanban'],
  ['BookWyrm', 'books'],
  ['reveal.js', 'slides'],
])('%s, as hosts write it, serves %s', (name, kind) => {
  expect(kindsOfSoftware(name).kinds).toContain(kind);
});

test.each([
  'Matrix Screensaver',
  'Matrix (film)',
  'Jitsi Meetup',
  'Nextcloudy',
  'Nextcloud client',
  'Framadating',
  'Mastodon Bot',
  'Element Fire',
  'Send Money',
  'Send Photos',
  'Notes de service',
  'Tables de multiplication',
  'CODE de la route',
  'Google Forms',
  'Forms (Google)',
  'Synapse X',
  'Joplin Server 3.0',
  'Joplin Server (sync)',
  'GitLab Enterprise Edition',
  'Mattermost Enterprise',
  'Visio',
  'Serveur',
  'Community Edition',
  '31',
])('%s only begins or sounds like a software that is known', (name) => {
  expect(kindsOfSoftware(name)).toEqual({ software: [], kinds: [], possibleKinds: [] });
});

test('every everyday word among the names says so, as one word of a language would', () => {
  const everyday = software.flatMap((one) => one.everyday);
  expect(everyday).toEqual(expect.arrayContaining(['Matrix', 'Element', 'Send', 'Notes', 'Forms', 'CODE']));
});

test('what makes feeds is no reader of them, and storage is no web site by itself', () => {
  expect(kindsOfSoftware('RSS-Bridge')).toMatchObject({ kinds: [], possibleKinds: [] });
  expect(kindsOfSoftware('Garage')).toMatchObject({ kinds: [], possibleKinds: ['website'] });
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

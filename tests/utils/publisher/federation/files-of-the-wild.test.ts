import { expect, test } from 'vitest';
import { kindWords } from '../../../../utils/publisher/catalogue/kind-words';
import { assembleOrganization, type World } from '../../../../utils/publisher/federation/assemble-organization';
import { readOrganization } from '../../../../utils/publisher/federation/read-organization';
import { readService } from '../../../../utils/publisher/federation/read-service';

// As generators and hands write them: the traits of the YunoHost generator, of StatoolInfos' own example and of altertek.

const world: World = {
  classify: () => ({ software: [], kinds: ['collab-text'], possibleKinds: [] }),
  kindWords: kindWords([], {}),
  domainOf: (host) => host.split('.').slice(-2).join('.'),
  isTrackedDomain: () => false,
  today: '2026-11-26',
};

const service = (lines: string) => readService(`file.class = Service\n${lines}`, 's.properties');
const codesOf = ({ problems }: { problems: { code: string }[] }) => problems.map(({ code }) => code);

test.each(['https://null', 'http://localhost:9001/', 'http://192.168.1.20/pad', 'https://pad.local/'])(
  'a service at %s is not proposed, and the report says why',
  (address) => {
    const read = service(
      `service.name = Pad\nservice.website = ${address}\nservice.registration = None\nsoftware.name = Etherpad`,
    );
    expect(read.problems).toEqual([
      { code: 'no-public-address', where: 's.properties', detail: `service.website = ${address}` },
    ]);
    const { value: file } = readOrganization('file.class = Organization\norganization.name = A', 'o.properties');
    const assembled = assembleOrganization(
      { id: 'a', file: file!, services: [{ key: 's', file: read.value! }] },
      world,
    );
    expect(assembled.value?.services).toEqual([]);
    expect(codesOf(assembled)).toEqual(['service-without-address']);
  },
);

test('nor is an unreachable address a site, a contact or a way to give', () => {
  const { value, problems } = readOrganization(
    'file.class = Organization\norganization.website = https://null\norganization.contact.url = http://10.0.0.1/\norganization.funding.custom = https://don.local/',
    'o.properties',
  );
  expect(value).toMatchObject({ website: undefined, contactUrl: undefined, funding: {} });
  expect(codesOf({ problems })).toEqual(['no-public-address', 'no-public-address', 'no-public-address']);
});

test('escapes within quotes and words for nothing', () => {
  const { value, problems } = service(String.raw`service.name = PrivateBin
service.description = "Un \"pastebin\" minimaliste, où le serveur n'a pas connaissance des données"
service.website = https://paste.chat-noir.example/
service.guide.technical = null
service.startdate = 24/11/2023
software.name = PrivateBin
software.website = null
software.license.name = null
host.name = "L'Hébergeur"
host.provider.hypervisor =`);
  expect(value).toMatchObject({
    description: 'Un "pastebin" minimaliste, où le serveur n\'a pas connaissance des données',
    technicalGuideUrl: undefined,
    startDate: '2023-11-24',
    host: { name: "L'Hébergeur" },
  });
  expect(value?.software).toEqual({ name: 'PrivateBin', modules: [] });
  expect(problems.filter(({ code }) => code === 'word-for-nothing').map(({ detail }) => detail)).toEqual([
    'service.guide.technical = null',
    'software.website = null',
    'software.license.name = null',
  ]);
});

test('keys of an older protocol, and an escape without quotes', () => {
  const { value, problems } = readOrganization(
    String.raw`file.class=organization
organization.name=Chat Noir
organization.description=Le chaton de l\'asso.
organization.website = https://chat-noir.example/
organization.logo.url=
organization.geography=Vannes
organization.technical.url=https://chat-noir.example/technique
organization.startDate=12/2019
organization.endDate=`,
    'o.properties',
  );
  expect(value).toMatchObject({
    description: "Le chaton de l'asso.",
    technicalGuideUrl: 'https://chat-noir.example/technique',
    address: 'Vannes',
    startDate: '2019-12',
    memberUntil: undefined,
  });
  expect(problems.map(({ code, detail }) => [code, detail])).toEqual([
    ['old-key', 'organization.geography (organization.geolocation.address)'],
    ['old-key', 'organization.technical.url (organization.guide.technical)'],
    ['date-not-iso', 'organization.startdate'],
  ]);
});

test('a key of today comes before the same one of an older protocol', () => {
  const lines =
    'organization.technical.url = https://a.example/old\norganization.guide.technical = https://a.example/new';
  const { value } = readOrganization(`file.class = Organization\n${lines}`, 'o.properties');
  expect(value?.technicalGuideUrl).toBe('https://a.example/new');
});

test('a sub whose key holds the address as well is followed under the name before it', () => {
  const { value } = readOrganization(
    String.raw`file.class = Organization
organization.name = "L'Éclair \"bis\""
subs.borg:https://ailleurs.chat-noir.example/borg.properties = 'https://ailleurs.chat-noir.example/borg.properties'
subs.wekan__2 = 'https://chat-noir.example/.well_known/chatonsinfos/wekan__2.properties'`,
    'o.properties',
  );
  expect(value?.name).toBe('L\'Éclair "bis"');
  expect(value?.services).toEqual([
    { key: 'borg', reference: 'https://ailleurs.chat-noir.example/borg.properties' },
    { key: 'wekan__2', reference: 'https://chat-noir.example/.well_known/chatonsinfos/wekan__2.properties' },
  ]);
});

test('values joined by commas are several, and the report says how they are separated', () => {
  const read = service('service.name = Pad\nservice.registration = Member,Client');
  expect(read.value?.registration).toEqual(['Member', 'Client']);
  expect(codesOf(read)).toEqual(['commas-in-list']);
});

test.each([
  ['service.status.level = DOWN', { status: 'DOWN' }, []],
  ['service.status.level = KAPUTT', { status: 'OTHER' }, ['unknown-value']],
  ['service.status = ERROR', { status: 'ERROR' }, ['old-key']],
  ['service.registration.load = CLOSED', { load: 'OTHER' }, ['unknown-value']],
  ['service.registration = Amis', { registration: ['Other'] }, ['unknown-value']],
  ['service.registration = null', { registration: [], status: undefined, load: undefined }, ['word-for-nothing']],
])('%s: a word that nobody knows is kept as such and reported', (line, facts, codes) => {
  const read = service(`service.name = Pad\n${line}`);
  expect(read.value).toMatchObject(facts);
  expect(codesOf(read)).toEqual(codes);
});

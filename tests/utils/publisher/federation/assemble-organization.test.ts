import { expect, test } from 'vitest';
import { kindWords } from '../../../../utils/publisher/catalogue/kind-words';
import { assembleOrganization, type World } from '../../../../utils/publisher/federation/assemble-organization';
import { readOrganization } from '../../../../utils/publisher/federation/read-organization';
import { readService } from '../../../../utils/publisher/federation/read-service';

const world: World = {
  classify: (name) => ({
    software: name === 'Padowan' ? [] : [name.toLowerCase()],
    kinds: name === 'Etherpad' ? ['collab-text'] : [],
    possibleKinds: [],
  }),
  kindWords: kindWords(['email', 'date-poll'], { email: ['courriel'], 'date-poll': ['sondage'] }),
  domainOf: (host) => (/^[\d.]+$/.test(host) ? undefined : host.split('.').slice(-2).join('.')),
  isTrackedDomain: (domain) => domain === 'google.com',
  today: '2026-11-23',
};

function organization(lines: string, ...services: string[]) {
  const { value: file } = readOrganization(`file.class = Organization\n${lines}`, 'infini.properties');
  if (!file) throw new Error('not an organisation');
  const parts = services.map((service, index) => {
    const { value } = readService(`file.class = Service\n${service}`, `s${index}.properties`);
    if (!value) throw new Error('not a service');
    return { key: `s${index}`, file: value };
  });
  return assembleOrganization({ id: 'infini', file, services: parts }, world);
}

const membershipOf = (lines: string) => organization(`organization.name = A\n${lines}`).value?.membership;

test('what lies on the domain of a tracked service is nobody else’s [S6]', () => {
  const { value, problems } = organization(
    'organization.name = Evil\norganization.website = https://accounts.google.com/',
    'service.name = Mail\nservice.website = https://www.google.com/mail',
    'service.name = Pad\nservice.website = https://pad.google.com.evil.example/',
  );
  expect(value?.website).toBeUndefined();
  expect(value?.domains).toEqual(['evil.example']);
  expect(value?.services.map(({ id }) => id)).toEqual(['infini/s1']);
  expect(problems.map(({ code, detail }) => `${code} ${detail}`)).toEqual([
    'tracked-domain google.com',
    'tracked-domain google.com',
  ]);
});

test('puts an organisation and its services together', () => {
  const { value, problems } = organization(
    'organization.name = Infini\norganization.website = https://www.infini.fr',
    'service.name = Pad\nservice.website = https://pad.infini.fr/\nsoftware.name = Etherpad',
    'service.name = IP\nservice.website = http://intranet.infini.org/',
  );
  expect(value).toMatchObject({
    id: 'infini',
    name: 'Infini',
    membership: { state: 'member' },
    domains: ['infini.fr', 'infini.org'],
    services: [
      { id: 'infini/s0', kinds: ['collab-text'] },
      { id: 'infini/s1', kinds: [] },
    ],
  });
  expect(problems).toEqual([]);
});

test('comes back the same from its JSON', () => {
  const { value } = organization('organization.name = Infini', 'service.name = P\nservice.website = https://p.fr');
  expect(JSON.parse(JSON.stringify(value))).toStrictEqual(value);
});

test('a software that nobody knows keeps its service, without kinds', () => {
  const { value, problems } = organization(
    'organization.name = Infini',
    'service.name = P\nservice.website = https://p.fr\nsoftware.name = Padowan',
  );
  expect(value?.services).toHaveLength(1);
  expect(problems).toEqual([{ code: 'unknown-software', where: 's0.properties', detail: 'Padowan' }]);
});

test('a software that is known to serve none of our kinds serves none, whatever its service is called', () => {
  const { value, problems } = organization(
    'organization.name = Infini',
    'service.name = Courriel\nservice.website = https://p.fr\nsoftware.name = Relay',
  );
  expect(value?.services).toMatchObject([
    { software: { ids: ['relay'] }, kinds: [], possibleKinds: [], namedKinds: [] },
  ]);
  expect(problems).toEqual([]);
});

test('the file may say what a service is for, whoever wrote its software', () => {
  const { value, problems } = organization(
    'organization.name = Infini',
    'service.name = Boîtes\nservice.website = https://p.fr\nservice.kinds = email; Date-Poll; poney',
    'service.name = Pad\nservice.website = https://q.fr\nservice.kinds = email\nsoftware.name = Etherpad',
  );
  expect(value?.services).toMatchObject([
    { kinds: ['email', 'date-poll'], possibleKinds: [], namedKinds: [] },
    { kinds: ['email', 'collab-text'], namedKinds: [] },
  ]);
  expect(problems).toEqual([{ code: 'unknown-kind', where: 's0.properties', detail: 'poney' }]);
});

test('of a service whose software nobody names or knows, the words of its name make a kind possible', () => {
  const { value } = organization(
    'organization.name = Infini',
    'service.name = Courriel\nservice.website = https://p.fr',
    'service.name = Sondages\nservice.website = https://q.fr\nsoftware.name = Padowan',
    'service.name = Boîtes\nservice.website = https://r.fr\nservice.description = Du courriel. Et bientôt des sondages.',
    'service.name = Courriel\nservice.website = https://s.fr\nsoftware.name = Etherpad',
  );
  expect(value?.services.map(({ kinds, namedKinds }) => [kinds, namedKinds])).toEqual([
    [[], ['email']],
    [[], ['date-poll']],
    [[], ['email']],
    [['collab-text'], []],
  ]);
});

test.each([
  ['https://www.infini.fr/', 'page'],
  ['http://infini.fr', 'page'],
  ['https://infini.fr/pad', undefined],
  ['https://pad.infini.fr/', undefined],
])('a service at %s of a host whose site is infini.fr has as entry: %s', (address, entry) => {
  const service = `service.name = Pad\nservice.website = ${address}`;
  const { value } = organization('organization.name = A\norganization.website = https://www.infini.fr', service);
  expect(value?.services[0]?.entry).toBe(entry);
});

test('the file itself may say that an address is a page of the host', () => {
  const service = 'service.name = Pad\nservice.website = https://infini.fr/offre\nservice.entry = page';
  expect(organization('organization.name = A', service).value?.services[0]?.entry).toBe('page');
});

test('a service without an address cannot be opened, so it is left out', () => {
  const { value, problems } = organization('organization.name = Infini', 'service.name = Pad');
  expect(value?.services).toEqual([]);
  expect(problems.map(({ code }) => code)).toEqual(['service-without-address']);
});

test('without a name the key stands in', () => {
  const { value, problems } = organization('organization.website = https://infini.fr');
  expect(value?.name).toBe('infini');
  expect(problems.map(({ code }) => code)).toEqual(['no-name']);
});

test('one that says that it left is a former member from its own date', () => {
  expect(membershipOf('organization.memberof.chatons.enddate = 2023-09')).toEqual({
    state: 'former',
    until: '2023-09',
    reason: 'declared',
  });
  expect(membershipOf('organization.memberof.chatons.status.level = AWAY')).toEqual({
    state: 'former',
    reason: 'declared',
  });
  expect(membershipOf('organization.status.level = away')).toMatchObject({ state: 'former' });
  expect(membershipOf('organization.enddate = 2024-01-31')).toMatchObject({ state: 'former', until: '2024-01-31' });
  expect(membershipOf('organization.memberof.chatons.enddate = 2026-12')).toEqual({ state: 'member' });
  expect(membershipOf('organization.memberof.chatons.status.level = IDLE')).toEqual({ state: 'member' });
});

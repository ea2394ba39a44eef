import { expect, test } from 'vitest';
import { readOrganization } from '../../../../utils/publisher/federation/read-organization';

const read = (lines: string) => readOrganization(`file.class = Organization\n${lines}`, 'https://a.fr/a.properties');
const codes = (lines: string) => read(lines).problems.map(({ code }) => code);

const at = (latitude: string, longitude: string) =>
  `organization.geolocation.latitude = ${latitude}\norganization.geolocation.longitude = ${longitude}`;

/** Shortened from what a YunoHost package writes. */
const file = `# [File]
file.class = organization
file.protocol = ChatonsInfos-0.5
file.datetime = 2023-11-24T11:33:37
file.generator = yunohost-chatonsinfos 0.1

organization.name = Chapril
organization.description = Chapril est un projet de l'April.<br/>Des services libres.
organization.website = "https://www.chapril.org/"
organization.type = association
organization.logo =
organization.owner.name = April
organization.memberof.chatons.startdate = 24/11/2018
organization.memberof.chatons.status.level = ACTIVE
organization.country.code = fr
organization.geolocation.latitude = 48,85
organization.geolocation.longitude = 2.35
organization.funding.custom = https://www.april.org/adherer
organization.funding.Tipee = https://fr.tipeee.com/april
organization.socialnetworks.pixelfeld = https://pixelfed.fr/chapril
subs.pad = "https://www.chapril.org/.well_known/chatonsinfos/pad.properties"
subs.xmpp = https://www.chapril.org/.well-known/chatonsinfos/xmpp.properties
`;

test('reads what an organisation says of itself, through the usual faults', () => {
  const { value, problems } = readOrganization(file, 'https://www.chapril.org/chapril.properties');
  expect(value).toMatchObject({
    name: 'Chapril',
    description: "Chapril est un projet de l'April. Des services libres.",
    website: 'https://www.chapril.org/',
    type: 'ASSOCIATION',
    ownerName: 'April',
    memberSince: '2018-11-24',
    statedLevel: 'ACTIVE',
    countryCode: 'FR',
    geolocation: { latitude: 48.85, longitude: 2.35 },
    funding: { custom: 'https://www.april.org/adherer', tipee: 'https://fr.tipeee.com/april' },
    file: { url: 'https://www.chapril.org/chapril.properties', date: '2023-11-24' },
    services: [{ key: 'pad' }, { key: 'xmpp' }],
  });
  expect(new Set(problems.map(({ code }) => code))).toEqual(
    new Set(['date-not-iso', 'mistyped-key', 'quoted-values', 'well-known-misspelt']),
  );
});

test('drops coordinates out of range, at zero, or by half, each with its reason', () => {
  expect(read(at('48.5', '7.7')).value?.geolocation).toEqual({ latitude: 48.5, longitude: 7.7 });
  expect(codes(at('0', '0,0'))).toEqual(['zero-coordinates']);
  expect(codes(at('148.5', '7.7'))).toEqual(['bad-coordinate', 'half-coordinates']);
  expect(codes('organization.geolocation.latitude = 48.5')).toEqual(['half-coordinates']);
  expect(read(at('0', '0')).value?.geolocation).toBeUndefined();
});

test('a bad value costs itself', () => {
  const { value, problems } = read(
    'organization.name = A\norganization.website = a.fr\norganization.type = SYNDICAT\norganization.startdate = hier',
  );
  expect(value).toMatchObject({ name: 'A', website: undefined, type: undefined, startDate: undefined });
  expect(problems.map(({ code }) => code)).toEqual(['bad-address', 'unknown-value', 'bad-date']);
});

test('reads a key that is one slip away, unless the right one is there too', () => {
  expect(read('organisation.name = A').value?.name).toBe('A');
  expect(read('organization.nmae = A').value?.name).toBe('A');
  expect(read('organization.nmae = A\norganization.name = B').value?.name).toBe('B');
  expect(codes('organization.nmae = A')).toEqual(['mistyped-key']);
  expect(codes('organization.motto = A')).toEqual([]);
});

test('the last of two equal keys counts, as in every reader of properties', () => {
  expect(read('organization.name = A\norganization.name = B').value?.name).toBe('B');
  expect(read('subs.pad = a.properties\nsubs.pad = b.properties').value?.services).toEqual([
    { key: 'pad', reference: 'b.properties' },
  ]);
  expect(codes('organization.name = A\nOrganization.Name = B')).toEqual(['repeated-key']);
});

test('a service where an organisation should be is told apart', () => {
  const service = readOrganization('file.class = Service\nservice.name = Pad', 'x');
  expect(service.value).toBeUndefined();
  expect(service.problems).toEqual([{ code: 'wrong-class', where: 'x', detail: 'organization: service' }]);
  expect(readOrganization('service.name = Pad', 'x').problems.map(({ code }) => code)).toEqual([
    'no-class',
    'wrong-class',
  ]);
  expect(readOrganization('organization.name = A', 'x').value?.name).toBe('A');
});

test('an error page in place of a file gives no organisation', () => {
  const { value, problems } = readOrganization('<html><h1>404</h1></html>', 'x');
  expect(value).toBeUndefined();
  expect(problems.map(({ code }) => code)).toEqual(['html-instead-of-file']);
});

test('keeps the source of each fact under its path', () => {
  const { value } = read('# Source: https://lacontrevoie.fr/faq (2024-2025)\norganization.type = ASSOCIATION');
  expect(value?.sources).toEqual({ 'organization.type': 'https://lacontrevoie.fr/faq (2024-2025)' });
});

test('a sub whose key could lead elsewhere is refused', () => {
  expect(codes('subs... = x.properties\nsubs.a/b = x.properties')).toEqual(['unreadable-line', 'bad-sub-key']);
});

import { check, property, stringMatching } from 'fast-check';
import { expect, test } from 'vitest';
import {
  mendWellKnown,
  readAddress,
  readDate,
  readDegree,
  readEmail,
  readInstant,
  readPick,
  readValues,
} from '../../../../utils/publisher/federation/property-values';

test('keeps a date as exact as its author gave it', () => {
  const dates = [
    '2020-07-06',
    '2020-07',
    '2020',
    '2020-07-06T14:23:20',
    '24/11/2023',
    '4/1/2023',
    '11/2023',
    '2024-02-29',
  ];
  expect(dates.map(readDate)).toEqual(
    '2020-07-06 2020-07 2020 2020-07-06 2023-11-24 2023-01-04 2023-11 2024-02-29'.split(' '),
  );
});

test('reads the dates of generators and hands where they leave no doubt, the day before the month', () => {
  const dates = [
    '24/11/2023 10:20:00',
    '24/11/2023 9:05',
    '24-11-2023',
    '4-1-2023',
    '2023/11/24',
    '2023/11',
    '2023/11/24 10:20',
  ];
  expect(dates.map(readDate)).toEqual(
    '2023-11-24 2023-11-24 2023-11-24 2023-01-04 2023-11-24 2023-11 2023-11-24'.split(' '),
  );
  const unclear = [
    '11/24/2023',
    '24-11/2023',
    '24/11-2023',
    '11-2023',
    '112023',
    '24/11/23',
    '24/11/2023 soon',
    '2023/24/11',
    '24.11.2023',
  ];
  expect(unclear.map(readDate)).toEqual(unclear.map(() => undefined));
});

test('takes no day that is not in the calendar', () => {
  const dates = ['2023-02-29', '31/04/2023', '2023-13', '00/01/2023', '1 juin 2023', '20230601', '0000', '2023-11-24x'];
  expect(dates.map(readDate)).toEqual(dates.map(() => undefined));
});

test('a time without zone is taken for UTC', () => {
  expect(readInstant('2020-07-06T14:23:20')).toBe('2020-07-06T14:23:20.000Z');
  expect(readInstant('2020-07-06T14:23:20+02:00')).toBe('2020-07-06T12:23:20.000Z');
  expect(readInstant('2020-07-06 14:23')).toBe('2020-07-06T14:23:00.000Z');
  expect(readInstant('2020-07-06')).toBe('2020-07-06T00:00:00.000Z');
  expect(readInstant('2020-02-30T10:00:00')).toBeUndefined();
  expect(readInstant('2020-07-06T25:61:00')).toBeUndefined();
});

test('reads degrees with a comma or a dot, within the globe', () => {
  expect(readDegree('48,39029', 90)).toBe(48.39029);
  expect(readDegree('-4.48628', 180)).toBe(-4.48628);
  expect(readDegree('+45', 90)).toBe(45);
  expect(['91', '-90.1', '48.39° N', '', '1,2,3', '1e1'].map((text) => readDegree(text, 90))).toEqual(
    Array.from({ length: 6 }, () => undefined),
  );
});

test('splits lists and ignores their empty items', () => {
  expect(readValues('Free; ;Member;')).toEqual(['Free', 'Member']);
  expect(readValues('Member,Client')).toEqual(['Member', 'Client']);
  expect(readValues('null; Calendar, N/A;Deck')).toEqual(['Calendar', 'Deck']);
});

test('compares picklists without case', () => {
  expect(readPick('association', ['ASSOCIATION'])).toBe('ASSOCIATION');
  expect(readPick('FREE', ['None', 'Free'])).toBe('Free');
  expect(readPick('Libre', ['None', 'Free'])).toBeUndefined();
});

test('takes e-mail addresses, not sentences or scripts', () => {
  expect(readEmail('mailto:contact@chapril.org')).toBe('contact@chapril.org');
  expect(['contact chez chapril', 'a@b', 'a@b.fr?subject="x"', '<a@b.fr>'].map(readEmail)).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
});

test('takes web addresses only', () => {
  expect(readAddress('https://Pad.Chapril.org/p/')).toBe('https://pad.chapril.org/p/');
  expect(['javascript:alert(1)', 'ftp://a.fr', 'pad.chapril.org', 'https://me:pw@a.fr'].map(readAddress)).toEqual(
    Array.from({ length: 4 }, () => undefined),
  );
});

test.each([
  'https://null',
  'https://undefined/pad',
  'http://localhost:9001/',
  'https://pad.localhost/',
  'https://intranet/',
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0.0.0.0/',
  'http://10.0.0.5/',
  'http://172.16.3.4/',
  'http://192.168.1.1:8080/pad',
  'http://169.254.1.1/',
  'http://[::1]/',
  'http://[fd00::1]/',
  'https://github.io/',
  'https://co.uk./',
  'https://gouv.fr/annuaire',
  'https://GOUV.FR:8443/',
  'https://*.com/',
  'https://pad.*.com/',
  'https://公司.cn/',
  'https://my_pad.infini.fr/',
  'https://pad.local/',
  'https://pad.local./',
  'https://pad.maison.lan/',
  'https://box.home/',
  'https://pad.home.arpa/',
  'https://nas.internal/',
  'https://pad.example.onion/',
])('%s is no address that anybody can open [S17]', (address) => {
  expect(readAddress(address)).toBeUndefined();
});

test.each([
  'https://local.fr/',
  'https://someone.github.io/',
  'https://service-public.gouv.fr/',
  'https://null.org/',
  'https://pad.localhost.example/',
  'http://home.cern/',
  'https://1.fr/',
])('%s is one, whatever it reminds of', (address) => {
  expect(readAddress(address)).toBe(address);
});

test('knows the misspelt .well_known', () => {
  expect(mendWellKnown('https://a.fr/.well_known/chatonsinfos/a.properties')).toBe(
    'https://a.fr/.well-known/chatonsinfos/a.properties',
  );
  expect(mendWellKnown('https://a.fr/.well-known/x')).toBeUndefined();
});

test('a date that is read is one that reads the same again', () => {
  const dateLike = stringMatching(/^[0-9/T:-]{4,12}$/).map(readDate);
  const isStable = property(dateLike, (date) => date === undefined || readDate(date) === date);
  expect(check(isStable)).toMatchObject({ failed: false });
});

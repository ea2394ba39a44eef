import { check, property, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { maxFileBytes, readProperties } from '../../../../utils/publisher/federation/read-properties';

const codes = (file: Uint8Array | string) => readProperties(file, 'here').problems.map(({ code }) => code);
const values = (file: Uint8Array | string) =>
  Object.fromEntries(readProperties(file, 'here').value.map(({ path, value }) => [path, value]));
const bytes = (text: string) => new TextEncoder().encode(text);

test('reads lines with and without spaces around the first equals sign, and keeps the others', () => {
  const file =
    '# a model\n\nfile.class=Organization\norganization.legal.url  =  https://a.fr/?page=cgu&x=1\nsubs.pad = p.properties';
  expect(values(bytes(file))).toEqual({
    'file.class': 'Organization',
    'organization.legal.url': 'https://a.fr/?page=cgu&x=1',
    'subs.pad': 'p.properties',
  });
  expect(codes(file)).toEqual([]);
});

test('finds a key whatever its case and keeps it as it was written', () => {
  expect(readProperties('organization.funding.Tipee = https://tipee.com/x', 'here').value).toEqual([
    { path: 'organization.funding.tipee', key: 'organization.funding.Tipee', value: 'https://tipee.com/x' },
  ]);
});

test('attaches a source only to the line directly below it', () => {
  const file =
    '# Source: https://a.fr (2020)\na.b = 1\na.c = 2\n# Source: lost\n\na.d = 3\n# Source: x\n# note\na.e = 4';
  expect(readProperties(file, 'here').value.map(({ source }) => source)).toEqual([
    'https://a.fr (2020)',
    undefined,
    undefined,
    undefined,
  ]);
});

test('takes off quotes of either sort, and says so once', () => {
  const file = `subs.a = "https://a.fr/a.properties"\nsubs.b = 'https://a.fr/b.properties'\nsubs.c = "half`;
  expect(values(file)).toEqual({
    'subs.a': 'https://a.fr/a.properties',
    'subs.b': 'https://a.fr/b.properties',
    'subs.c': '"half',
  });
  expect(codes(file)).toEqual(['quoted-values']);
});

test('a line that ends in a backslash goes on in the next one, unless that is a line of its own', () => {
  const file = [
    'organization.description = Un hébergeur \\',
    '    associatif \\',
    '    et libre',
    'service.name = Pad\\',
    'service.website = https://a.fr/',
    'host.name = C:\\\\',
    'host.description = x\\',
  ].join('\n');
  expect(values(file)).toEqual({
    'organization.description': 'Un hébergeur associatif et libre',
    'service.name': 'Pad',
    'service.website': 'https://a.fr/',
    'host.name': 'C:\\',
    'host.description': 'x',
  });
  expect(codes(file)).toEqual([]);
});

test('a word for nothing is nothing, and reported; None as registration is a value', () => {
  const file =
    'software.website = null\nsoftware.version = N/A\nservice.guide.user = undefined\nhost.name = none\nservice.registration = None';
  expect(values(file)).toEqual({ 'service.registration': 'None' });
  expect(codes(file)).toEqual(Array.from({ length: 4 }, () => 'word-for-nothing'));
  expect(values('service.registration = null\nservice.name = Nullement')).toEqual({ 'service.name': 'Nullement' });
});

test('a comment may begin with an exclamation mark, as in Java', () => {
  expect(values('! note\na.b = 1')).toEqual({ 'a.b': '1' });
  expect(codes('! note\na.b = 1')).toEqual([]);
});

test('drops the empty values of a model that was copied whole', () => {
  expect(values('service.name = Pad\nservice.logo =\nservice.legal.url = ""\n')).toEqual({ 'service.name': 'Pad' });
});

test('a line in Latin-1 garbles no other line of a file in UTF-8', () => {
  const pasted = Uint8Array.from('organization.description = h\u00e9berg\u00e9\n', (letter) => letter.charCodeAt(0));
  const file = Buffer.concat([bytes('organization.name = La mère\n'), pasted, bytes('organization.address = Orléans')]);
  expect(values(file)).toEqual({
    'organization.name': 'La mère',
    'organization.description': 'hébergé',
    'organization.address': 'Orléans',
  });
  expect(codes(file)).toEqual(['not-utf-8']);
});

test('reads Latin-1 bytes, a byte-order mark and Windows line ends, and reports each', () => {
  const latin = Uint8Array.from('organization.name = Zaclys la m\u00e8re', (letter) => letter.charCodeAt(0));
  expect(values(latin)).toEqual({ 'organization.name': 'Zaclys la mère' });
  expect(codes(latin)).toEqual(['not-utf-8']);
  const windows = bytes('\ufefffile.class = Service\r\nservice.name = Été\r\n');
  expect(values(windows)).toEqual({ 'file.class': 'Service', 'service.name': 'Été' });
  expect(codes(windows)).toEqual(['byte-order-mark', 'carriage-returns']);
});

test('knows an error page from a file', () => {
  for (const page of ['<!DOCTYPE html><html><body>a = b</body></html>', '\n  <html lang="fr">\nx = 1', '<?xml?>']) {
    expect(values(bytes(page))).toEqual({});
    expect(codes(bytes(page))).toEqual(['html-instead-of-file']);
  }
});

test('reads nothing of a file that is too large, and tells an empty one', () => {
  expect(codes(new Uint8Array(maxFileBytes + 1).fill(97))).toEqual(['too-large']);
  expect(values('a.b = 1\n'.repeat(maxFileBytes))).toEqual({});
  expect(codes('  \n')).toEqual(['empty-file']);
});

test('a line that is none costs itself', () => {
  const file = `what is this\n= x\n../etc = x\na.b = 1\nlong = ${'x'.repeat(5000)}`;
  expect(values(file)).toEqual({ 'a.b': '1' });
  expect(codes(file)).toEqual(['unreadable-line', 'unreadable-line', 'unreadable-line', 'line-too-long']);
});

test('a file of a thousand bad lines does not make a report of a thousand', () => {
  const problems = readProperties(
    Array.from({ length: 1000 }, (_, index) => `bad ${index}`).join('\n'),
    'here',
  ).problems;
  expect(problems).toHaveLength(41);
  expect(problems.at(-1)?.code).toBe('more-problems');
});

test('never throws, whatever the bytes', () => {
  const readsOrReports = property(uint8Array({ maxLength: 400 }), (file) =>
    readProperties(file, 'here').value.every(({ path, value }) => path !== '' && value !== ''),
  );
  expect(check(readsOrReports)).toMatchObject({ failed: false });
});

import { expect, test } from 'vitest';
import { findServices } from '../../../../utils/core/catalogue/find-services';
import { compiledCatalogue } from '../../../../utils/publisher/catalogue/read-catalogue';

const { services } = compiledCatalogue();
const found = (typed: string, limit = 8) => findServices(services, typed, limit).map(({ name }) => name);

test.each([
  ['doodle', 'Doodle'],
  ['DOODLE', 'Doodle'],
  ['évernote', 'Evernote'],
  ['docs', 'Google Docs'],
  ['we transfer', 'WeTransfer'],
  ['wetransfer', 'WeTransfer'],
  ['googledocs', 'Google Docs'],
])('%j finds %s', (typed, name) => {
  expect(found(typed)[0]).toBe(name);
});

test('each service is found by its whole name', () => {
  for (const { name } of services) expect(found(name, services.length)).toContain(name);
});

test('a name that starts so comes before a word that does, and before one that holds it', () => {
  const named = ['OneDrive', 'Google Drive', 'Drive'].map((name) => ({ ...services[0]!, id: name, name }));
  expect(findServices(named, 'drive', 8).map(({ name }) => name)).toEqual(['Drive', 'Google Drive', 'OneDrive']);
});

test('nothing typed, or nothing of that name, finds nothing; and no more than asked for', () => {
  expect(found('  ')).toEqual([]);
  expect(found('xyzzy')).toEqual([]);
  expect(found('google', 3)).toHaveLength(3);
});

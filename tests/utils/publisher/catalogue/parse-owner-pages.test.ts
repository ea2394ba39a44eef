import { expect, test } from 'vitest';
import { parseOwnerPages } from '../../../../utils/publisher/catalogue/parse-owner-pages';

test('the names of the pages of owners are read', () => {
  const pages = { hosts: ['help'], paths: ['legal', 'terms-of-service'] };
  expect(parseOwnerPages(pages)).toEqual({ value: pages, problems: [] });
});

test.each([
  ['nothing', undefined],
  ['one list only', { hosts: ['help'] }],
  ['a name with a dot', { hosts: ['help.doodle'], paths: [] }],
  ['a path with a slash', { hosts: [], paths: ['/legal'] }],
  ['a name in capitals', { hosts: ['Help'], paths: [] }],
  ['a third list', { hosts: [], paths: [], queries: [] }],
])('%s is named and takes nothing away', (_, broken) => {
  expect(parseOwnerPages(broken)).toEqual({
    value: { hosts: [], paths: [] },
    problems: [{ code: 'field-invalid', where: 'owner-pages' }],
  });
});

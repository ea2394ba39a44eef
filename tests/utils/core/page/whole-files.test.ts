import { expect, test } from 'vitest';
import { wholeFiles } from '../../../../utils/core/page/whole-files';
import { organization, service } from '../sample-registry';

test('the whole files of a host: what the list knows, and blanks for the rest', () => {
  const pad = service({ registration: ['None', 'Free'], description: 'Two\nlines' });
  const [own, ofPad] = wholeFiles(
    organization({ name: 'Infini', funding: { liberapay: 'https://liberapay.com/infini' }, services: [pad] }),
  ).split('\n\n');
  expect(own?.split('\n').slice(0, 3)).toEqual([
    '# infini.properties',
    'file.class = Organization',
    'organization.name = Infini',
  ]);
  expect(own).toContain('\norganization.funding.liberapay = https://liberapay.com/infini\n');
  expect(own).toContain('\norganization.type =\n');
  expect(own).toMatch(/\nsubs.pad =$/);
  expect(ofPad).toContain('# pad.properties\nfile.class = Service\n');
  expect(ofPad).toContain('\nservice.registration = None;Free\n');
  expect(ofPad).toContain('\nservice.description = Two lines\n');
  expect(ofPad).toContain('\nhost.country.code =');
  expect(ofPad).not.toContain('service.entry');
});

test('an open list without an address keeps its key', () => {
  expect(wholeFiles(organization({ funding: {} }))).toContain('\norganization.funding.custom =\n');
});

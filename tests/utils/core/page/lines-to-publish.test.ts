import { expect, test } from 'vitest';
import { linesToPublish } from '../../../../utils/core/page/lines-to-publish';
import { organization, service } from '../sample-registry';

test('what a host does not publish, file by file, with the words of the format', () => {
  const host = organization({ services: [service({ registration: [] })] });
  const [own, pad] = linesToPublish(host).split('\n\n');
  expect(own?.split('\n')[0]).toBe('# infini.properties');
  expect(own).toContain('# ASSOCIATION | INFORMAL | COOPERATIVE');
  expect(own).toContain('\norganization.type = \n');
  expect(own).toContain('organization.legal.url = ');
  expect(own).not.toContain('service.');
  expect(pad?.split('\n')[0]).toBe('# pad.properties');
  expect(pad).toContain('# None | Free | Member | Client\nservice.registration = ');
  expect(pad).toContain('host.country.code = ');
  expect(pad).not.toContain('organization.');
});

test('nothing of what is published', () => {
  const told = {
    type: 'ASSOCIATION',
    legalUrl: 'https://infini.fr/cgu',
    contactEmail: 'we@infini.fr',
    funding: { web: 'https://infini.fr/don' },
  } as const;
  const lines = linesToPublish(organization({ ...told, services: [service()] }));
  expect(lines).not.toMatch(/organization\.|service\.registration/);
  const host = { providerType: 'HOSTEDBAY', countryCode: 'FR' } as const;
  expect(linesToPublish(organization({ ...told, services: [service({ host })] }))).toBe('');
});

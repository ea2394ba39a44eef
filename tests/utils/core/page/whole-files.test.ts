import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeFiles } from '../../../../utils/core/page/whole-files';
import { factsOf, type Stater } from '../../../../utils/core/facts/facts';
import type { Organization, Service } from '../../../../utils/core/registry/registry';
import { plainText } from '../../../../utils/core/text/plain-text';
import { bundledRegistry } from '../../../../utils/publisher/federation/bundle-registry';
import { readOrganization } from '../../../../utils/publisher/federation/read-organization';
import { readService, type ServiceFile } from '../../../../utils/publisher/federation/read-service';
import { organization, service } from '../sample-registry';

test('the whole files of a host: what the list knows, and blanks for the rest', () => {
  const pad = service({ registration: ['None', 'Free'], description: 'Two\nlines' });
  const [own, ofPad] = wholeFiles(
    organization({ name: 'Infini', funding: { liberapay: 'https://liberapay.com/infini' }, services: [pad] }),
  ).split('\n\n');
  expect(own?.split('\n').slice(0, 3)).toEqual([
    '# infini.properties',
    'file.class = Organization',
    'file.protocol = ChatonsInfos-0.5',
  ]);
  expect(own).toContain('\norganization.name = Infini\n');
  expect(own).toContain('\norganization.funding.liberapay = https://liberapay.com/infini\n');
  expect(own).toContain('\norganization.type =\n');
  expect(own).toMatch(/\nsubs.pad =$/);
  expect(ofPad).toContain('# pad.properties\nfile.class = Service\nfile.protocol');
  expect(ofPad).toContain('\nservice.registration = None;Free\n');
  expect(ofPad).toContain('\nservice.description = Two lines\n');
  expect(ofPad).toContain('\nhost.country.code =');
  expect(ofPad).not.toContain('service.entry');
});

test('an open list without an address keeps its key', () => {
  expect(wholeFiles(organization({ funding: {} }))).toContain('\norganization.funding.custom =\n');
});

test.each(await everyHost())('the files of %s, as they are copied, say what the list knows of it', (_, host) => {
  const [own = '', ...ofServices] = wholeFiles(host).split('\n\n');
  const { value: read, problems } = readOrganization(own, 'own');
  expect(problems).toEqual([]);
  expect(said('organization', read)).toEqual(said('organization', host));
  expect(read?.geolocation).toEqual(host.geolocation);
  expect([read?.memberSince, read?.memberUntil]).toEqual([host.membership.since, host.membership.until]);

  const services = ofServices.map((text) => readService(text, 'service'));
  expect(services.flatMap(({ problems: found }) => found)).toEqual([]);
  expect(services.map(({ value }) => saidOf(value))).toEqual(host.services.map(saidOf));
});

function saidOf(one: ServiceFile | Service = { file: {}, sources: {}, registration: [], statedKinds: [] }) {
  const { software, host } = one;
  return {
    ...said('service', one),
    software: { ...said('software', software), modules: software?.modules },
    host: said('host', host),
  };
}

/** What one states, without what is a key of ours. */
function said(stater: Stater, values: object = {}) {
  const fields = factsOf(stater).map(({ field }) => field);
  return Object.fromEntries(
    fields.flatMap((field) => (field === 'entry' ? [] : [[field, Reflect.get(values, field)]])),
  );
}

async function everyHost(): Promise<[id: string, host: Organization][]> {
  const { organizations } = await bundledRegistry();
  const listed = organizations.filter(({ membership: { state } }) => state === 'member' || state === 'former');
  return listed.map((host) => [host.id, host]);
}

test('whatever a host calls itself and writes of itself, its file reads back the same', () => {
  const text = fc
    .array(fc.constantFrom('a', 'é', ' ', '=', ':', '#', '"', "'", '\\', '\n', '<br>', '…', '👪', 'null'), {
      maxLength: 20,
    })
    .map((written) => plainText(written.join(''), 120))
    .filter((held) => held !== '' && held !== 'null' && plainText(held, 120) === held); // as a registry holds it
  fc.assert(
    fc.property(text, text, (name, description) => {
      const { value, problems } = readOrganization(
        wholeFiles(organization({ name, description, services: [] })),
        'own',
      );
      expect(problems).toEqual([]);
      expect(value).toMatchObject({ name, description });
    }),
  );
});

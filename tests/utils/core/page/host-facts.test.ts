import { describe, expect, test } from 'vitest';
import type { Fact } from '../../../../utils/core/facts/facts';
import { hostFacts, type DeclaredFact } from '../../../../utils/core/page/host-facts';
import type { Organization, Service } from '../../../../utils/core/registry/registry';
import { organization, service } from '../sample-registry';

const organizationFile = 'https://infini.fr/infini.properties';
const serviceFile = 'https://infini.fr/pad.properties';
const minimal = organization({ file: { url: organizationFile } });

const nameOf = ({ fact }: { fact: Fact }) => ('fact' in fact ? fact.fact : 'link' in fact ? fact.link : undefined);
const namesAndValues = (facts: DeclaredFact[]) => facts.map((fact) => `${nameOf(fact)} ${fact.value}`);

/** The source of a fact, with what matters to it stated. */
function sourceOf(name: string, host: Partial<Organization>, pad: Partial<Service>): string | undefined {
  const { declared, links } = hostFacts(
    organization({ file: { url: organizationFile }, ...host }),
    service({ file: { url: serviceFile }, ...pad }),
  );
  return [...declared, ...links].find((fact) => nameOf(fact) === name)?.source;
}

describe('a fact is', () => {
  test('declared, as the host words it', () => {
    const { declared } = hostFacts(
      organization({ type: 'ASSOCIATION', startDate: '2003', countryCode: 'FR' }),
      service({ software: { name: 'Etherpad', modules: [] }, host: { providerType: 'HOSTEDSERVER' } }),
    );
    expect(namesAndValues(declared)).toEqual([
      'type ASSOCIATION',
      'startdate 2003',
      'country FR',
      'registration None',
      'software Etherpad',
      'provider HOSTEDSERVER',
    ]);
  });

  test('a link, when it leads somewhere', () => {
    const { links } = hostFacts(
      organization({ legalUrl: 'https://infini.fr/cgu', funding: { liberapay: 'https://liberapay.com/infini' } }),
    );
    expect(namesAndValues(links)).toEqual(['terms https://infini.fr/cgu', 'give https://liberapay.com/infini']);
  });

  test('not published: said of what the charter asks for, and of nothing else', () => {
    const { declared, links, notPublished } = hostFacts(organization(), service({ registration: [] }));
    expect([...declared, ...links]).toEqual([]);
    expect(notPublished).toEqual([
      'type',
      'registration',
      'provider',
      'hostCountry',
      'terms',
      'contact',
      'give',
      'prices',
      'backups',
    ]);
  });

  test('in one state only', () => {
    const { declared, links, notPublished } = hostFacts(organization({ type: 'COMPANY' }), service());
    for (const fact of [...declared, ...links]) expect(notPublished).not.toContain(nameOf(fact));
  });
});

test('who can be written to has published a contact', () => {
  const { notPublished } = hostFacts(organization({ contactEmail: 'contact@infini.fr' }));
  expect(notPublished).not.toContain('contact');
});

test('of a host alone, nobody asks who may open an account', () => {
  expect(hostFacts(organization()).notPublished).not.toContain('registration');
});

test('a service’s own terms come before those of its organisation', () => {
  const host = organization({ legalUrl: 'https://infini.fr/cgu' });
  const terms = (pad: Service) => hostFacts(host, pad).links.map(({ value }) => value);
  expect(terms(service())).toEqual(['https://infini.fr/cgu']);
  expect(terms(service({ legalUrl: 'https://pad.infini.fr/cgu' }))).toEqual(['https://pad.infini.fr/cgu']);
});

describe('the source of a fact is', () => {
  test('the comment beside it', () => {
    const sources = { 'organization.type': 'https://infini.fr/about, 2026' };
    expect(sourceOf('type', { type: 'ASSOCIATION', sources }, {})).toBe('https://infini.fr/about, 2026');
    const said = { 'service.registration': 'the front page' };
    expect(sourceOf('registration', {}, { sources: said })).toBe('the front page');
  });

  test('beside its twin, where the organisation says it for all its services', () => {
    const sources = { 'organization.legal.url': 'seen at the foot' };
    expect(sourceOf('terms', { legalUrl: 'https://infini.fr/cgu', sources }, {})).toBe('seen at the foot');
  });

  test('that of the one who says it, when both do', () => {
    const legalUrl = 'https://infini.fr/cgu';
    const host = { legalUrl, sources: { 'organization.legal.url': 'organisation' } };
    const own = { legalUrl: 'https://pad.infini.fr/cgu', sources: { 'service.legal.url': 'service' } };
    expect(sourceOf('terms', host, own)).toBe('service');
    expect(sourceOf('terms', host, { legalUrl: own.legalUrl })).toBe(serviceFile);
  });

  test('never that of another fact', () => {
    const host = { startDate: '2003', sources: { 'organization.startdate': 'the statutes' } };
    expect(sourceOf('serviceStartdate', host, { startDate: '2020' })).toBe(serviceFile);
    const pad = { sources: { 'service.registration.load': 'the front page' } };
    expect(sourceOf('registration', {}, pad)).toBe(serviceFile);
  });

  test('each way of giving’s own', () => {
    const { links } = hostFacts(
      organization({
        funding: { liberapay: 'https://liberapay.com/infini', tipeee: 'https://tipeee.com/infini' },
        sources: { 'organization.funding.tipeee': 'the page of gifts' },
        file: { url: organizationFile },
      }),
    );
    expect(links.map(({ source }) => source)).toEqual([organizationFile, 'the page of gifts']);
  });

  test('else the file in which it stands', () => {
    expect(sourceOf('type', { type: 'ASSOCIATION' }, {})).toBe(organizationFile);
    expect(sourceOf('registration', {}, {})).toBe(serviceFile);
    expect(sourceOf('registration', {}, { file: {} })).toBe(organizationFile);
    expect(sourceOf('terms', { legalUrl: 'https://infini.fr/cgu' }, {})).toBe(organizationFile);
  });

  test('for the machines of a host alone, the file of the service that names them', () => {
    const pad = service({ host: { countryCode: 'FR' }, file: { url: serviceFile } });
    const { declared } = hostFacts({ ...minimal, services: [pad] });
    expect(namesAndValues(declared)).toEqual(['hostCountry FR']);
    expect(declared[0]?.source).toBe(serviceFile);
  });
});

const hostPaths = (services: Service[]) =>
  hostFacts(organization({ services })).declared.flatMap(({ fact }) => (fact.of === 'host' ? [fact.path] : []));

describe('whose machines they are', () => {
  const rented = { providerType: 'HOSTEDSERVER', countryCode: 'FR' } as const;

  test('is said of an organisation whose services all say the same', () => {
    const services = [service({ id: 'infini/pad', host: rented }), service({ id: 'infini/drop', host: rented })];
    expect(hostPaths(services)).toEqual(['provider.type', 'country.code']);
  });

  test('is not said of it because one service says so', () => {
    expect(hostPaths([service({ id: 'infini/pad', host: rented }), service({ id: 'infini/drop' })])).toEqual([]);
    const elsewhere = service({ id: 'infini/drop', host: { ...rented, countryCode: 'CA' } });
    expect(hostPaths([service({ id: 'infini/pad', host: rented }), elsewhere])).toEqual([]);
    expect(hostPaths([])).toEqual([]);
  });
});

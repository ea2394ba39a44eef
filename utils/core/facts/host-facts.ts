import type { Organization, Service } from '../registry/registry';

/** A fact that a host declares: its ChatonsInfos path, its value as declared, and where it was read. */
export interface DeclaredFact {
  path: FactPath;
  value: string;
  source?: string;
}

/** What a host publishes about itself and a service, and what it does not. Nothing is guessed, nothing is scored. */
interface HostFacts {
  declared: DeclaredFact[];
  /** Links to terms, contact, guides and ways to give. */
  links: DeclaredFact[];
  notPublished: FactPath[];
}

const statedPaths = [
  'organization.type',
  'organization.owner.name',
  'organization.startdate',
  'organization.geolocation.address',
  'organization.country.code',
  'service.registration',
  'service.registration.load',
  'service.status.level',
  'service.startdate',
  'software.name',
  'software.version',
  'software.license.name',
  'host.name',
  'host.provider.type',
  'host.server.type',
  'host.server.distribution',
  'host.country.code',
] as const;
const linkPaths = [
  'service.legal.url',
  'organization.contact.url',
  'organization.contact.email',
  'service.guide.user',
  'service.guide.technical',
  'organization.funding',
] as const;
/** Asked for by the charter, but without a key in ChatonsInfos: never published there. */
const unpublishable = ['prices', 'backups'] as const;

export type FactPath = (typeof statedPaths | typeof linkPaths | typeof unpublishable)[number];

/** Facts whose absence is worth a word; the others are simply not there. */
const worthMissing = new Set<FactPath>([
  'organization.type',
  'service.registration',
  'host.provider.type',
  'host.country.code',
  'service.legal.url',
  'organization.contact.url',
  'organization.funding',
]);

/** The facts of a host in their states, for one of its services or for the host alone. */
export function hostFacts(organization: Organization, service?: Service): HostFacts {
  const facts = factsOf(organization, service);
  const known = new Set(facts.map(({ path }) => path));
  const pick = (paths: readonly FactPath[]) => paths.flatMap((path) => facts.filter((fact) => fact.path === path));
  const asked = [...statedPaths, ...linkPaths].filter((path) => service || !path.startsWith('service.registration'));
  const missing = asked.filter((path) => {
    if (path === 'organization.contact.url' && known.has('organization.contact.email')) return false;
    return worthMissing.has(path) && !known.has(path);
  });
  return { declared: pick(statedPaths), links: pick(linkPaths), notPublished: [...missing, ...unpublishable] };
}

/** Where a fact stands: in a service or in its organisation. */
type Stater = Pick<Service, 'sources' | 'file'>;

function factsOf(organization: Organization, service?: Service): DeclaredFact[] {
  const hosted = service ?? servicesOnOneHost(organization);
  const host = hosted?.host;
  const software = service?.software;
  /** The source is the comment beside the fact if there is one, else the file in which it stands. */
  const fact = (path: FactPath, value: string | undefined, stater?: Stater, key: string = path): DeclaredFact[] => {
    if (value === undefined || !stater) return [];
    return [{ path, value, source: stater.sources[key] ?? stater.file.url ?? organization.file.url }];
  };
  /** A service's terms, contact and guides may be those of its organisation. */
  const ofEither = (path: FactPath, field: SharedField) => {
    const key = path.slice(path.indexOf('.'));
    return service?.[field] === undefined
      ? fact(path, organization[field], organization, `organization${key}`)
      : fact(path, service[field], service, `service${key}`);
  };
  return [
    fact('organization.type', organization.type, organization),
    fact('organization.owner.name', organization.ownerName, organization),
    fact('organization.startdate', organization.startDate, organization),
    fact('organization.geolocation.address', organization.address, organization),
    fact('organization.country.code', organization.countryCode, organization),
    ...(service?.registration ?? []).map((level) => fact('service.registration', level, service)),
    fact('service.registration.load', service?.load, service),
    fact('service.status.level', service?.status, service),
    fact('service.startdate', service?.startDate, service),
    fact('software.name', software?.name, service),
    fact('software.version', software?.version, service),
    fact('software.license.name', software?.license, service),
    fact('host.name', host?.name, hosted),
    fact('host.provider.type', host?.providerType, hosted),
    fact('host.server.type', host?.serverType, hosted),
    fact('host.server.distribution', host?.distribution, hosted),
    fact('host.country.code', host?.countryCode, hosted),
    ofEither('service.legal.url', 'legalUrl'),
    ofEither('organization.contact.url', 'contactUrl'),
    ofEither('organization.contact.email', 'contactEmail'),
    ofEither('service.guide.user', 'guideUrl'),
    ofEither('service.guide.technical', 'technicalGuideUrl'),
    ...Object.entries(organization.funding).map(([way, url]) =>
      fact('organization.funding', url, organization, `organization.funding.${way}`),
    ),
  ].flat();
}

/** Whose machines they are is said of a service: it is the organisation's answer only if all its services give it. */
function servicesOnOneHost({ services }: Organization): Service | undefined {
  const [first] = services;
  const isSame = ({ host }: Service) => JSON.stringify(host) === JSON.stringify(first?.host);
  return first?.host && services.every(isSame) ? first : undefined;
}

type SharedField = 'legalUrl' | 'contactUrl' | 'contactEmail' | 'guideUrl' | 'technicalGuideUrl';

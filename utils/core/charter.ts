import type { Organization, Service } from './registry/registry';

/** A fact that a host declares: its ChatonsInfos path, its value as declared, and where it was read. */
export interface DeclaredFact {
  path: FactPath;
  value: string;
  source?: string;
}

/** What a host publishes about itself and a service, and what it does not. Nothing is guessed, nothing is scored. */
export interface HostFacts {
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
/** Asked for by the charter, but without a key in ChatonsInfos: never published there (facts/chatonsinfos.md). */
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
  const values = valuesOf(organization, service);
  const pick = (paths: readonly FactPath[]) =>
    paths.flatMap((path) =>
      (values[path] ?? []).map((value) => ({ path, value, source: sourceOf(path, organization, service) })),
    );
  const asked = [...statedPaths, ...linkPaths].filter((path) => service || !path.startsWith('service.registration'));
  const reachable = values['organization.contact.email']?.length;
  const missing = asked.filter((path) => {
    if (path === 'organization.contact.url' && reachable) return false;
    return worthMissing.has(path) && !values[path]?.length;
  });
  return { declared: pick(statedPaths), links: pick(linkPaths), notPublished: [...missing, ...unpublishable] };
}

function valuesOf(organization: Organization, service?: Service): Partial<Record<FactPath, string[]>> {
  const host = service?.host ?? organization.services.find(({ host: known }) => known)?.host;
  return {
    'organization.type': listed(organization.type),
    'organization.owner.name': listed(organization.ownerName),
    'organization.startdate': listed(organization.startDate),
    'organization.geolocation.address': listed(organization.address),
    'organization.country.code': listed(organization.countryCode),
    'service.registration': service?.registration ?? [],
    'service.registration.load': listed(service?.load),
    'service.status.level': listed(service?.status),
    'service.startdate': listed(service?.startDate),
    'software.name': listed(service?.software?.name),
    'software.version': listed(service?.software?.version),
    'software.license.name': listed(service?.software?.license),
    'host.name': listed(host?.name),
    'host.provider.type': listed(host?.providerType),
    'host.server.type': listed(host?.serverType),
    'host.server.distribution': listed(host?.distribution),
    'host.country.code': listed(host?.countryCode),
    'service.legal.url': listed(service?.legalUrl ?? organization.legalUrl),
    'organization.contact.url': listed(service?.contactUrl ?? organization.contactUrl),
    'organization.contact.email': listed(service?.contactEmail ?? organization.contactEmail),
    'service.guide.user': listed(service?.guideUrl ?? organization.guideUrl),
    'service.guide.technical': listed(service?.technicalGuideUrl ?? organization.technicalGuideUrl),
    'organization.funding': Object.values(organization.funding),
  };
}

function listed(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}

/** The comment beside the fact if there is one, else the file in which the host declares it. */
function sourceOf(path: FactPath, organization: Organization, service?: Service): string | undefined {
  const sources = { ...organization.sources, ...service?.sources };
  const stated = Object.keys(sources).find((key) => key === path || key === twinOf(path) || key.startsWith(`${path}.`));
  if (stated !== undefined) return sources[stated];
  const aboutService = service && !path.startsWith('organization.');
  return (aboutService ? service.file.url : undefined) ?? organization.file.url;
}

/** A service's terms, contact and guides may be those of its organisation. */
function twinOf(path: FactPath): string {
  return path.startsWith('service.')
    ? path.replace('service.', 'organization.')
    : path.replace('organization.contact', 'service.contact');
}

import type { OrganizationFile } from '../federation/read-organization';
import type { ServiceFile } from '../federation/read-service';

/** Path of a fact as in ChatonsInfos → its value in its normal form, in the order in which files are written. */
type Facts = [path: string, value: string][];

/** What the file of an organisation says. Its name may be one that stands in for a missing one. */
export function organizationFacts(file: OrganizationFile): Facts {
  const { geolocation } = file;
  return present([
    ['organization.name', file.name],
    ['organization.description', file.description],
    ['organization.website', file.website],
    ['organization.type', file.type],
    ['organization.startdate', file.startDate],
    ['organization.owner.name', file.ownerName],
    ['organization.owner.website', file.ownerWebsite],
    ['organization.memberof.chatons.status.level', file.statedLevel],
    ['organization.memberof.chatons.startdate', file.memberSince],
    ['organization.memberof.chatons.enddate', file.memberUntil],
    ['organization.country.code', file.countryCode],
    ['organization.geolocation.address', file.address],
    ['organization.geolocation.latitude', degrees(geolocation?.latitude)],
    ['organization.geolocation.longitude', degrees(geolocation?.longitude)],
    ['organization.legal.url', file.legalUrl],
    ['organization.guide.user', file.guideUrl],
    ['organization.guide.technical', file.technicalGuideUrl],
    ['organization.contact.url', file.contactUrl],
    ['organization.contact.email', file.contactEmail],
    ...Object.entries(file.funding).map(([way, url]): [string, string] => [`organization.funding.${way}`, url]),
  ]);
}

/** What the file of a service says. `isKind` tells the kinds that there are. */
export function serviceFacts(file: ServiceFile, isKind: (id: string) => boolean): Facts {
  const { software, host } = file;
  return present([
    ['service.name', file.name],
    ['service.description', file.description],
    ['service.website', file.url],
    ['service.entry', file.entry],
    ['service.kinds', list(file.statedKinds.filter(isKind))],
    ['service.status.level', file.status],
    ['service.registration', list(file.registration)],
    ['service.registration.load', file.load],
    ['service.startdate', file.startDate],
    ['service.enddate', file.endDate],
    ['service.legal.url', file.legalUrl],
    ['service.guide.user', file.guideUrl],
    ['service.guide.technical', file.technicalGuideUrl],
    ['service.contact.url', file.contactUrl],
    ['service.contact.email', file.contactEmail],
    ['software.name', software?.name],
    ['software.website', software?.website],
    ['software.version', software?.version],
    ['software.license.name', software?.license],
    ['software.modules', list(software?.modules ?? [])],
    ['host.name', host?.name],
    ['host.server.type', host?.serverType],
    ['host.server.distribution', host?.distribution],
    ['host.provider.type', host?.providerType],
    ['host.provider.hypervisor', host?.hypervisor],
    ['host.country.code', host?.countryCode],
  ]);
}

function present(facts: [string, string | undefined][]): Facts {
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined && fact[1] !== '');
}

const list = (items: readonly string[]): string => items.join('; ');

/** Six decimals are a tenth of a metre, and never an exponent, which no reader of the format takes. */
function degrees(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(Number(value.toFixed(6)));
}

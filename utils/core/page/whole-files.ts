import { factsOf, keyOf, type Stater } from '../facts/facts';
import type { Organization, Service } from '../registry/registry';
import { writtenValue } from '../text/written-value';

/**
 * The files of ChatonsInfos of a host: its own, then that of each of its services, with what the list knows of it and a
 * blank for each fact that it does not know. An open list of addresses has a line each.
 */
export function wholeFiles(organization: Organization): string {
  const ofServices = organization.services.map((service) => fileOfService(organization, service));
  return [fileOfOrganization(organization), ...ofServices].join('\n\n');
}

function fileOfOrganization(organization: Organization): string {
  const { id, membership, geolocation, services } = organization;
  return lines(id, 'Organization', [
    ...statements('organization', organization),
    ['organization.memberof.chatons.startdate', membership.since],
    ...(membership.until === undefined ? [] : [['organization.memberof.chatons.enddate', membership.until] as const]),
    ['organization.geolocation.latitude', geolocation?.latitude],
    ['organization.geolocation.longitude', geolocation?.longitude],
    ...services.map((service) => [`subs.${keyOfService(organization, service)}`, service.file.url] as const),
  ]);
}

function fileOfService(organization: Organization, service: Service): string {
  return lines(keyOfService(organization, service), 'Service', [
    ...statements('service', service),
    ...statements('software', service.software),
    ['software.modules', service.software?.modules.join(';')],
    ...statements('host', service.host),
  ]);
}

const keyOfService = ({ id }: Organization, service: Service) => service.id.slice(id.length + 1);

type Statement = readonly [key: string, value: string | number | undefined];

function statements(stater: Stater, values: Readonly<Record<string, unknown>> = {}): Statement[] {
  return factsOf(stater).flatMap((fact): Statement[] => {
    if (fact.field === 'entry') return []; // a key of ours, that the format does not have
    const key = keyOf(fact, stater);
    const value = values[fact.field];
    if (Array.isArray(value)) return [[key, value.join(';')]];
    if (typeof value !== 'object' || value === null) return [[key, typeof value === 'string' ? value : undefined]];
    const each = Object.entries(value).map(([way, address]): Statement => [`${key}.${way}`, String(address)]);
    return each.length > 0 ? each : [[`${key}.custom`, undefined]];
  });
}

/** A value stands on one line: the format has no other. */
function lines(name: string, kind: 'Organization' | 'Service', said: Statement[]): string {
  const written = said.map(([key, value]) => `${key} = ${writtenValue(onOneLine(value))}`.trimEnd());
  return [`# ${name}.properties`, `file.class = ${kind}`, 'file.protocol = ChatonsInfos-0.5', ...written].join('\n');
}

const onOneLine = (value: string | number = '') => String(value).replaceAll(/\s+/g, ' ');

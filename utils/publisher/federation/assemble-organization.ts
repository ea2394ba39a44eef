import * as v from 'valibot';
import type { Parsed, Problem } from '../../core/problem';
import type { OrganizationFile } from './read-organization';
import type { ServiceFile } from './read-service';
import { organizationSchema, serviceSchema, type Organization, type Service } from '../../core/registry/registry';

/** Kinds that a software is for, and those that it can serve if the host switched that part on. */
export type Classify = (softwareName: string, modules: string[]) => { kinds: string[]; possibleKinds: string[] };

/** What turning files into a registry needs to know of the world. */
export interface World {
  classify: Classify;
  /** Registrable domain of a host name by the Public Suffix List; undefined for an IP address or a bare suffix. */
  domainOf: (host: string) => string | undefined;
  /** Whether a tracked service lies on this registrable domain. */
  isTrackedDomain: (domain: string) => boolean;
  /** YYYY-MM-DD */
  today: string;
}

/** The files of one organisation that is listed by the federation. */
interface OrganizationParts {
  /** Its key in the federation's subs. */
  id: string;
  file: OrganizationFile;
  /** `key`: the one in the organisation's subs. */
  services: { key: string; file: ServiceFile }[];
}

/**
 * One entry of the registry. Being listed makes a member, whatever the file claims; a file that says that it is over
 * makes a former one, from its own date. A service without an address cannot be opened, so it is left out; and what lies
 * on the domain of a tracked service is its owner's, whoever claims it.
 */
export function assembleOrganization(parts: OrganizationParts, world: World): Parsed<Organization | undefined> {
  const { id, file } = parts;
  const where = file.file.url ?? id;
  const problems: Problem[] = [];
  if (file.name === undefined) problems.push({ code: 'no-name', where });
  const foreign = trackedDomainOf(file.website, world);
  if (foreign !== undefined) problems.push({ code: 'tracked-domain', where, detail: foreign });
  const website = foreign === undefined ? file.website : undefined;
  const services = parts.services.flatMap(({ key, file: service }) => {
    const assembled = assembleService(`${id}/${key}`, service, world);
    problems.push(...assembled.problems);
    return assembled.value ? [assembled.value] : [];
  });
  const parsed = v.safeParse(organizationSchema, {
    ...file,
    id,
    name: file.name ?? id,
    website,
    membership: membershipOf(file, world.today),
    domains: domainsOf({ website, services }, world),
    services,
  });
  if (parsed.success) return { value: withoutAbsent(parsed.output), problems };
  return {
    value: undefined,
    problems: [...problems, { code: 'wrong-shape', where, detail: parsed.issues[0].message }],
  };
}

function assembleService(id: string, file: ServiceFile, world: World): Parsed<Service | undefined> {
  const where = file.file.url ?? id;
  const problems: Problem[] = [];
  const { software } = file;
  if (file.url === undefined) return { value: undefined, problems: [{ code: 'service-without-address', where }] };
  const foreign = trackedDomainOf(file.url, world);
  if (foreign !== undefined) {
    return { value: undefined, problems: [{ code: 'tracked-domain', where, detail: foreign }] };
  }
  if (file.name === undefined) problems.push({ code: 'no-name', where });
  const { kinds, possibleKinds } = software
    ? world.classify(software.name, software.modules)
    : { kinds: [], possibleKinds: [] };
  if (software && kinds.length === 0 && possibleKinds.length === 0) {
    problems.push({ code: 'unknown-software', where, detail: software.name });
  }
  const name = file.name ?? software?.name ?? id.slice(id.indexOf('/') + 1);
  const parsed = v.safeParse(serviceSchema, { ...file, id, name, kinds, possibleKinds });
  if (parsed.success) return { value: parsed.output, problems };
  return {
    value: undefined,
    problems: [...problems, { code: 'wrong-shape', where, detail: parsed.issues[0].message }],
  };
}

/** An end known to the month or the year counts from its beginning: who says « left in 2023-09 » has decided to. */
function membershipOf(file: OrganizationFile, today: string): Organization['membership'] {
  const { memberSince: since, memberUntil: until, statedLevel } = file;
  const hasEnded = until !== undefined && until <= today.slice(0, until.length);
  if (!hasEnded && statedLevel !== 'AWAY') return { state: 'member', since };
  return { state: 'former', since, until: hasEnded ? until : undefined, reason: 'declared' };
}

function trackedDomainOf(address: string | undefined, { domainOf, isTrackedDomain }: World): string | undefined {
  const domain = address === undefined ? undefined : domainOf(new URL(address).hostname);
  return domain !== undefined && isTrackedDomain(domain) ? domain : undefined;
}

/** The registrable domains of an organisation: of its website and its services. */
export function domainsOf(
  { website, services }: Pick<Organization, 'website' | 'services'>,
  { domainOf }: World,
): string[] {
  const addresses = [website, ...services.map(({ url }) => url)];
  const domains = addresses.flatMap((address) => (address ? [domainOf(new URL(address).hostname)] : []));
  return [...new Set(domains.filter((domain) => domain !== undefined))].toSorted();
}

/** Without keys whose value is undefined, so that a registry equals what comes back from its JSON. */
function withoutAbsent<T>(entry: T): T {
  return JSON.parse(JSON.stringify(entry)) as T;
}

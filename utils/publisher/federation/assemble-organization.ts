import * as v from 'valibot';
import type { Parsed, Problem } from '../../core/problem';
import { newestSource } from './newest-source';
import { endPath, noLongerListed } from './unlisted';
import { pageOf } from './page-of';
import type { OrganizationFile } from './read-organization';
import type { ServiceFile } from './read-service';
import type { KindWords } from '../catalogue/kind-words';
import { organizationSchema, serviceSchema, type Organization, type Service } from '../../core/registry/registry';

/** Of what nobody knows. */
const undescribed: ReturnType<Classify> = { software: [], kinds: [], possibleKinds: [] };

/** Ids of a software, kinds that it is for, and those that it can serve if the host switched that part on. */
export type Classify = (
  softwareName: string,
  modules: string[],
) => { software: string[]; kinds: string[]; possibleKinds: string[] };

/** What turning files into a registry needs to know of the world. */
export interface World {
  classify: Classify;
  kindWords: KindWords;
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
    const assembled = assembleService(`${id}/${key}`, withEntry(service, website), world);
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

/** Who has no other address for a service than the host's site leads to that site. */
function withEntry(service: ServiceFile, website: string | undefined): ServiceFile {
  if (service.url === undefined || website === undefined || pageOf(service.url) !== pageOf(website)) return service;
  return { ...service, entry: 'page' };
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
  const name = file.name ?? software?.name ?? id.slice(id.indexOf('/') + 1);
  const known = software ? world.classify(software.name, software.modules) : undescribed;
  const served = kindsOf({ ...file, name }, known, world);
  for (const detail of served.unknown) problems.push({ code: 'unknown-kind', where, detail });
  if (software && known.software.length === 0 && served.kinds.length === 0) {
    problems.push({ code: 'unknown-software', where, detail: software.name });
  }
  const parsed = v.safeParse(serviceSchema, {
    ...file,
    ...served,
    software: software && { ...software, ids: known.software },
    id,
    name,
    seen: newestSource(file.sources),
  });
  if (parsed.success) return { value: parsed.output, problems };
  return {
    value: undefined,
    problems: [...problems, { code: 'wrong-shape', where, detail: parsed.issues[0].message }],
  };
}

/**
 * What a service is for: as its file states, as its software is known for, and only where neither says anything, as the
 * words of its name, else the first sentence of its description, let one suppose.
 */
function kindsOf(
  { statedKinds, name, description }: ServiceFile & { name: string },
  known: ReturnType<Classify>,
  { kindWords }: World,
) {
  const stated = statedKinds.filter(kindWords.has);
  const kinds = [...new Set([...stated, ...known.kinds])];
  const possibleKinds = known.possibleKinds.filter((kind) => !stated.includes(kind));
  const isSilent = kinds.length === 0 && possibleKinds.length === 0 && known.software.length === 0;
  const inName = isSilent ? kindWords.namedIn(name) : [];
  const firstSentence = description?.split(/[.;!?]\s/, 1)[0] ?? '';
  const namedKinds = isSilent && inName.length === 0 ? kindWords.namedIn(firstSentence) : inName;
  return { kinds, possibleKinds, namedKinds, unknown: statedKinds.filter((kind) => !kindWords.has(kind)) };
}

/**
 * An end known to the month or the year counts from its first day: who writes « left in 2023-09 » has decided to leave.
 */
function membershipOf(file: OrganizationFile, today: string): Organization['membership'] {
  const { memberSince: since, memberUntil: until, statedLevel } = file;
  const hasEnded = until !== undefined && until <= today.slice(0, until.length);
  if (!hasEnded && statedLevel !== 'AWAY') return { state: 'member', since };
  const isSeen = file.sources[endPath]?.includes(noLongerListed) ?? false;
  return { state: 'former', since, until: hasEnded ? until : undefined, reason: isSeen ? 'unlisted' : 'declared' };
}

function trackedDomainOf(address: string | undefined, { domainOf, isTrackedDomain }: World): string | undefined {
  const domain = address === undefined ? undefined : domainOf(new URL(address).hostname);
  return domain !== undefined && isTrackedDomain(domain) ? domain : undefined;
}

/** The registrable domains that an organisation claims: of its website and its services. */
export function domainsOf(
  { website, services }: Pick<Organization, 'website' | 'services'>,
  { domainOf }: Pick<World, 'domainOf'>,
): string[] {
  const addresses = [website, ...services.map(({ url }) => url)];
  const domains = addresses.flatMap((address) => (address ? [domainOf(new URL(address).hostname)] : []));
  return [...new Set(domains.filter((domain) => domain !== undefined))].toSorted();
}

/** Without keys whose value is undefined, so that a registry equals what comes back from its JSON. */
function withoutAbsent<T>(entry: T): T {
  return JSON.parse(JSON.stringify(entry));
}

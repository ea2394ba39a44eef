import type { Problem } from '../../utils/core/problem';
import type { Sub } from '../../utils/core/registry/file-header';
import { mendWellKnown } from '../../utils/core/registry/property-values';
import { readFederation, type FederationFile } from '../../utils/core/registry/read-federation';
import { readOrganization, type OrganizationFile } from '../../utils/core/registry/read-organization';
import { readService, type ServiceFile } from '../../utils/core/registry/read-service';
import type { FileResult, ReadFile } from './read-file';

/** More than the whole collective a hundred times over; a list beyond it is an accident or an attack. */
const maxOrganizations = 10_000;
const maxServicesPerOrganization = 500;

/** One listed organisation. No `file`: it could not be read; `gone`: it is not there, or listed a second time. */
export interface ListedOrganization {
  id: string;
  /** Where its file is, if something could be read there. */
  location?: string;
  file?: OrganizationFile;
  gone?: boolean;
  services: ListedService[];
  problems: Problem[];
}

export interface ListedService {
  key: string;
  file?: ServiceFile;
  gone?: boolean;
}

/** A federation as it could be read, in the order of its list. */
export interface FederationTree {
  federation?: FederationFile;
  organizations: ListedOrganization[];
  /** Those of the federation's own file. */
  problems: Problem[];
}

type Read<T> = { file?: T; location?: string; gone?: boolean; problems: Problem[] };

/**
 * Follows the subs from the federation's file down to the services. The depth is fixed, so a circle of references
 * ends by itself; a file that two references lead to is read once and counts for the first. How many requests go out
 * at once is for `readFile` to decide. `onProgress` is told after each organisation.
 */
export async function readFederationTree(
  entry: string,
  readFile: ReadFile,
  onProgress: (done: number, total: number, id: string) => void = () => {},
): Promise<FederationTree> {
  const federation = await readAs(entry, undefined, readFile, readFederation);
  const taken = new Set(federation.location === undefined ? [] : [federation.location]);
  const subs = atMost(maxOrganizations, federation.file?.organizations ?? [], federation.problems, entry);
  let done = 0;
  const organizations = await Promise.all(
    subs.map(async (sub) => {
      const listed = await readListed(sub, federation.location, readFile);
      done++;
      onProgress(done, subs.length, sub.key);
      return listed;
    }),
  );
  return {
    federation: federation.file,
    organizations: organizations.map((listed) => withoutTaken(listed, taken)),
    problems: federation.problems,
  };
}

type Located = { listed: ListedOrganization; serviceLocations: (string | undefined)[] };

async function readListed(sub: Sub, from: string | undefined, readFile: ReadFile): Promise<Located> {
  const { file, location, gone, problems } = await readAs(sub.reference, from, readFile, readOrganization);
  const subs = atMost(maxServicesPerOrganization, file?.services ?? [], problems, sub.reference);
  const read = await Promise.all(subs.map((service) => readAs(service.reference, location, readFile, readService)));
  const services = subs.map(({ key }, index) => ({ key, file: read[index]?.file, gone: read[index]?.gone }));
  for (const service of read) problems.push(...service.problems);
  const listed = { id: sub.key, location, file, gone, services, problems };
  return { listed, serviceLocations: read.map((service) => service.location) };
}

/** Judged in the order of the list and not of arrival, so that two crawls of the same files agree. */
function withoutTaken({ listed, serviceLocations }: Located, taken: Set<string>): ListedOrganization {
  const problems = [...listed.problems];
  const isTaken = (where: string | undefined) => {
    if (where === undefined) return false;
    if (taken.has(where)) problems.push({ code: 'same-file-twice', where });
    return taken.has(where) || !taken.add(where);
  };
  if (isTaken(listed.location)) return { id: listed.id, gone: true, services: [], problems };
  const services = listed.services.map((service, index) =>
    isTaken(serviceLocations[index]) ? { key: service.key, gone: true } : service,
  );
  return { ...listed, services, problems };
}

async function readAs<T>(
  reference: string,
  from: string | undefined,
  readFile: ReadFile,
  parse: (bytes: Uint8Array, where: string) => { value: T | undefined; problems: Problem[] },
): Promise<Read<T>> {
  const result = await readMended(reference, from, readFile);
  if (result.outcome === 'failed') {
    return { gone: result.problem.code === 'not-found', problems: [result.problem] };
  }
  const { value, problems } = parse(result.bytes, result.location);
  return { file: value, location: result.location, problems: [...problems] };
}

/** A generator writes `.well_known` in its links and the files in `.well-known`: what is not there is tried here. */
async function readMended(reference: string, from: string | undefined, readFile: ReadFile): Promise<FileResult> {
  const result = await readFile(reference, from);
  const mended = mendWellKnown(reference);
  if (result.outcome === 'read' || result.problem.code !== 'not-found' || mended === undefined) return result;
  return readFile(mended, from);
}

function atMost(limit: number, subs: Sub[], problems: Problem[], where: string): Sub[] {
  if (subs.length > limit) problems.push({ code: 'too-many-subs', where, detail: String(subs.length) });
  return subs.slice(0, limit);
}

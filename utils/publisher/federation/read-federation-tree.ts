import type { Problem } from '../../core/problem';
import type { Sub } from './file-header';
import { mendWellKnown } from './property-values';
import { readFederation, type FederationFile } from './read-federation';
import { readOrganization } from './read-organization';
import { isWebPage } from './read-properties';
import { readService } from './read-service';
import type { ListedOrganization } from './listed-organization';
import type { FileResult, ReadFile } from './read-file';
import { webReference } from './web-reference';
import { settleSharedFiles, type LocatedOrganization } from './settle-shared-files';

/** More than the whole collective a hundred times over; a list beyond it is an accident or an attack. */
const maxOrganizations = 10_000;
const maxServicesPerOrganization = 500;

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
 * ends by itself; a file that two references lead to is read once and counts once (see `settleSharedFiles`). How many requests go out
 * at once is for `readFile` to decide. `onProgress` is told after each file, so that one slow organisation is seen.
 */
export async function readFederationTree(
  entry: string,
  readFile: ReadFile,
  onProgress: (done: number, total: number, id: string) => void = () => {},
): Promise<FederationTree> {
  const federation = await readAs(entry, readFederation, readFile);
  const subs = atMost(maxOrganizations, federation.file?.organizations ?? [], federation.problems, entry);
  let done = 0;
  const organizations = await Promise.all(
    subs.map(async (sub) => {
      const onFile = (read: number, files: number) => onProgress(done, subs.length, `${sub.key} ${read}/${files}`);
      const listed = await readListed(sub, federation.location, readFile, onFile);
      done++;
      onProgress(done, subs.length, sub.key);
      return listed;
    }),
  );
  return {
    federation: federation.file,
    organizations: settleSharedFiles(organizations, federation.location),
    problems: federation.problems,
  };
}

async function readListed(
  sub: Sub,
  from: string | undefined,
  readFile: ReadFile,
  onFile: (read: number, files: number) => void,
): Promise<LocatedOrganization> {
  const readOfThis =
    (holder: string | undefined): ReadFile =>
    (reference) =>
      readFile(reference, holder, sub.key);
  const { file, location, gone, problems } = await readAs(sub.reference, readOrganization, readOfThis(from));
  const subs = atMost(maxServicesPerOrganization, file?.services ?? [], problems, sub.reference);
  let done = 0;
  const read = await Promise.all(
    subs.map(async (service) => {
      const result = await readAs(service.reference, readService, readOfThis(location));
      onFile(++done, subs.length);
      return result;
    }),
  );
  const services = subs.map(({ key }, index) => ({ key, file: read[index]?.file, gone: read[index]?.gone }));
  for (const service of read) problems.push(...service.problems);
  const listedAt = webReference(sub.reference, from)?.href;
  const listed = { id: sub.key, ...(listedAt !== undefined && { listedAt }), location, file, gone, services, problems };
  return { listed, serviceLocations: read.map((service) => service.location) };
}

async function readAs<T>(
  reference: string,
  parse: (bytes: Uint8Array, where: string) => { value: T | undefined; problems: Problem[] },
  readFile: ReadFile,
): Promise<Read<T>> {
  const result = await readMended(reference, readFile);
  if (result.outcome === 'failed') {
    return { gone: result.problem.code === 'not-found', problems: [result.problem] };
  }
  const { value, problems } = parse(result.bytes, result.location);
  return { file: value, location: result.location, problems: [...problems] };
}

/**
 * A generator writes `.well_known` in its links and the files in `.well-known`: what is not there is tried here. Some
 * servers say "not there" with a web page and status 200.
 */
async function readMended(reference: string, readFile: ReadFile): Promise<FileResult> {
  const result = await readFile(reference);
  const mended = mendWellKnown(reference);
  if (mended === undefined) return result;
  if (result.outcome === 'failed') return result.problem.code === 'not-found' ? readFile(mended) : result;
  if (!isWebPage(result.bytes)) return result;
  const other = await readFile(mended);
  return other.outcome === 'read' ? other : result;
}

function atMost(limit: number, subs: Sub[], problems: Problem[], where: string): Sub[] {
  if (subs.length > limit) problems.push({ code: 'too-many-subs', where, detail: String(subs.length) });
  return subs.slice(0, limit);
}

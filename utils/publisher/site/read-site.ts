import * as v from 'valibot';
import type { CompiledCatalogue } from '../../core/catalogue/compiled-catalogue';
import { readCompiledCatalogue } from '../../core/catalogue/compiled-catalogue';
import { headSchema, maxHeadBytes, type Head } from '../../core/sync/head';
import { indexSchema, maxPublishedFileBytes, type PublishedFile, type RegistryIndex } from '../../core/sync/index-file';
import { isOfService, parseOrganizations } from '../../core/registry/parse-registry';
import type { Organization } from '../../core/registry/registry';
import { verifyHead } from '../../core/sync/verify-head';
import { sha256 } from './hash';
import type { Key } from './key-files';
import { requestQueue } from '../web/request-queue';
import type { ReadSiteFile } from './site-files';

/** All that a site publishes, read and checked. */
export interface Site {
  head: Head;
  index: RegistryIndex;
  organizations: Organization[];
  catalogues: CompiledCatalogue[];
}

/** `reason` is one of the extension's own; `where` is the file at fault. */
type SiteReading =
  { outcome: 'read'; site: Site } | { outcome: 'absent' } | { outcome: 'refused'; reason: string; where: string };

class Refusal extends Error {
  constructor(
    readonly reason: string,
    readonly where: string,
  ) {
    super(`${where}: ${reason}`);
  }
}

/**
 * Reads a whole site as the extension would, but more strictly: an entry that does not fit refuses the site. Without
 * `keys` no signature is asked for: that is for one's own last publication only, of which a service that does not fit
 * any more is left out, or a stricter rule could never be followed by a publication.
 */
export async function readSite(read: ReadSiteFile, keys?: readonly Key[]): Promise<SiteReading> {
  const queue = requestQueue({ requests: 8, requestsPerHost: 8 });
  try {
    const headFile = await read('head.json', maxHeadBytes);
    if (headFile.outcome === 'absent') return { outcome: 'absent' };
    if (headFile.outcome === 'failed') throw new Refusal(headFile.reason, 'head.json');
    const head = await headOf(new TextDecoder().decode(headFile.bytes), keys);
    const index = v.safeParse(indexSchema, await jsonOf(head.index, read));
    if (!index.success) throw new Refusal('wrong-shape', head.index.path);
    const files = await Promise.all(
      index.output.files.map((file) => queue('site', async () => ({ file, json: await jsonOf(file, read) }))),
    );
    const organizations = files.flatMap(({ file, json }) =>
      file.role === 'registry' ? organizationsIn(json, file, keys !== undefined) : [],
    );
    const isTwice = new Set(organizations.map(({ id }) => id)).size < organizations.length;
    if (organizations.length === 0 || isTwice) {
      throw new Refusal('wrong-shape', head.index.path);
    }
    const catalogues = files.flatMap(({ file, json }) => (file.role === 'catalogue' ? [catalogueIn(json, file)] : []));
    return { outcome: 'read', site: { head, index: index.output, organizations, catalogues } };
  } catch (error) {
    if (error instanceof Refusal) return { outcome: 'refused', reason: error.reason, where: error.where };
    throw error;
  }
}

async function headOf(text: string, keys: readonly Key[] | undefined): Promise<Head> {
  if (keys) {
    const check = await verifyHead(text, keys);
    if (check.outcome === 'refused') throw new Refusal(check.reason, 'head.json');
    return check.head;
  }
  const head = v.safeParse(headSchema, unsignedPayload(text));
  if (!head.success) throw new Refusal('wrong-shape', 'head.json');
  return head.output;
}

/** What a head says, whoever signed it; undefined if it says nothing. */
export function unsignedPayload(text: string): unknown {
  try {
    const { payload } = JSON.parse(text) as { payload: string };
    return JSON.parse(Buffer.from(payload, 'base64url').toString());
  } catch {
    return undefined;
  }
}

async function jsonOf(file: PublishedFile, read: ReadSiteFile): Promise<unknown> {
  const found = await read(file.path, maxPublishedFileBytes); // longer than announced is tampered with, not too large
  if (found.outcome === 'absent') throw new Refusal('unreachable', file.path);
  if (found.outcome === 'failed') throw new Refusal(found.reason, file.path);
  if (found.bytes.length !== file.bytes || sha256(found.bytes) !== file.sha256)
    throw new Refusal('wrong-hash', file.path);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(found.bytes));
  } catch {
    throw new Refusal('wrong-shape', file.path);
  }
}

function organizationsIn(json: unknown, { path }: PublishedFile, isStrict: boolean): Organization[] {
  const { value, problems } = parseOrganizations((json as { organizations?: unknown } | null)?.organizations, path);
  if (problems.some((problem) => isStrict || !isOfService(problem))) throw new Refusal('wrong-shape', path);
  return value;
}

function catalogueIn(json: unknown, { path }: PublishedFile): CompiledCatalogue {
  const catalogue = readCompiledCatalogue(json);
  if (!catalogue) throw new Refusal('wrong-shape', path);
  return catalogue;
}

import * as v from 'valibot';
import type { ArrivalRules } from '../../core/catalogue/arrived-catalogue';
import { isOfService } from '../../core/registry/parse-registry';
import type { Organization } from '../../core/registry/registry';
import type { Problem } from '../../core/problem';
import type { FetchFile } from '../../core/sync/sync-doors';
import { fetchRegistry, type FetchedRegistry } from '../../core/sync/fetch-registry';
import { headSchema, maxHeadBytes, type Head } from '../../core/sync/head';
import type { RegistryIndex } from '../../core/sync/index-file';
import { readFetched } from '../../core/sync/read-fetched';
import { sha256 } from './hash';
import type { ReadSiteFile } from './site-files';

/** What a site publishes, read and checked. */
export interface Site {
  head: Head;
  index: RegistryIndex;
  organizations: Organization[];
}

type SiteRefusal = { outcome: 'refused'; reason: string; where: string };

/** `reason` is one of the extension's own; `where` is the file at fault. */
export type SiteReading = { outcome: 'read'; site: Site } | SiteRefusal;

export const refused = (reason: string, where: string): SiteRefusal => ({ outcome: 'refused', reason, where });

/** Stands for the site in the addresses that the extension's own functions ask for. */
export const mirror = 'https://site.invalid/';

/**
 * Reads one's own last publication: no signature is asked for, and no date. A service that does not fit any more is left
 * out, or a stricter rule could never be followed by a publication.
 */
export async function readSite(read: ReadSiteFile): Promise<SiteReading | { outcome: 'absent' }> {
  const file = await read('head.json', maxHeadBytes);
  if (file.outcome === 'absent') return file;
  if (file.outcome === 'failed') return refused(file.reason, 'head.json');
  const head = unsignedHead(new TextDecoder().decode(file.bytes));
  if (!head) return refused('wrong-shape', 'head.json');
  const rules: ArrivalRules = { isSuffix: () => false, packaged: { format: 1, families: {}, kinds: [], services: [] } };
  return siteBehind(head, read, rules, (problem) => !isOfService(problem));
}

/** What a head says, whoever signed it; undefined if it says nothing. */
export function unsignedHead(text: string): Head | undefined {
  try {
    const { payload }: { payload: string } = JSON.parse(text);
    const head = v.safeParse(headSchema, JSON.parse(Buffer.from(payload, 'base64url').toString()));
    return head.success ? head.output : undefined;
  } catch {
    return undefined;
  }
}

/** What a head leads to, fetched and read by the functions of the extension. A problem that `isGrave` refuses the site. */
export async function siteBehind(
  head: Head,
  read: ReadSiteFile,
  rules: ArrivalRules,
  isGrave: (problem: Problem) => boolean,
): Promise<SiteReading> {
  const fetched = await fetchFiles(head, fetchFrom(read));
  if (fetched.outcome === 'refused') return fetched;
  const registry = await readFetched(
    fetched,
    async () => undefined,
    async () => rules,
  );
  const problem = registry?.problems.find(isGrave);
  if (!registry || problem) return refused('wrong-shape', problem?.where ?? head.index.path);
  return { outcome: 'read', site: { head, index: fetched.index, organizations: registry.registry.organizations } };
}

/** Fetches as the extension does; adds which file was at fault: one that was asked for and not found as signed. */
async function fetchFiles(head: Head, fetch: FetchFile): Promise<FetchedRegistry | SiteRefusal> {
  const asked = new Map<string, Uint8Array | undefined>();
  const fetched = await fetchRegistry(
    { outcome: 'offered', mirror, head, signedBy: [] },
    {
      async fetch(url, maxBytes) {
        const path = url.slice(mirror.length);
        asked.set(path, undefined);
        const file = await fetch(url, maxBytes);
        if (file.outcome === 'fetched') asked.set(path, file.bytes);
        return file;
      },
      hash: async (bytes) => sha256(bytes),
      keptFile: async () => undefined,
      async keepFile(_, kept) {
        for (const [path, bytes] of asked) if (bytes === kept) asked.delete(path);
      },
      onProgress: () => undefined,
    },
  );
  if (fetched.outcome === 'fetched') return fetched;
  const reason = 'reason' in fetched ? fetched.reason : fetched.outcome;
  return refused(reason, [...asked.keys()][0] ?? head.index.path);
}

/** The extension's request, answered by a site wherever it lies. */
export function fetchFrom(read: ReadSiteFile): FetchFile {
  return async (url, maxBytes) => {
    const file = await read(url.slice(mirror.length), maxBytes);
    if (file.outcome === 'read') return { outcome: 'fetched', bytes: file.bytes };
    return { outcome: 'failed', reason: file.outcome === 'absent' ? 'unreachable' : file.reason };
  };
}

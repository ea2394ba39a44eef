import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { acceptedLoss } from '../federation/accepted-loss';
import type { CompiledCatalogue } from '../../core/catalogue/compiled-catalogue';
import type { Problem } from '../../core/problem';
import type { Head } from '../../core/sync/head';
import { maxRegistryBytes, type ListedFile, type PublishedFile } from '../../core/sync/index-file';
import type { Organization } from '../../core/registry/registry';
import { sha256 } from './hash';
import { keepRetired } from './keep-retired';
import type { Key } from './key-files';
import { nextVersion } from './next-version';
import { ownFolder } from './own-folder';
import type { Site } from './read-site';
import { retiredFiles, type RetiredFiles } from './retired-files';
import { signHead } from './sign-head';
import type { ReadSiteFile } from './site-files';
import { splitByOrganization } from './split-by-organization';
import { verifySite } from './verify-site';
import { writeAtomically } from './write-atomically';

/** What a publication is given. `previous` is one's own last one; its files stay readable for a while. */
export interface Publication {
  organizations: readonly Organization[];
  catalogue: CompiledCatalogue;
  keys: readonly Key[];
  out: string;
  previous?: { site: Site; read: ReadSiteFile; retired: RetiredFiles };
  now: Date;
  expiresInMilliseconds: number;
  acceptLoss: boolean;
}

export type PublicationReport =
  | { outcome: 'published'; head: Head; files: number; newFiles: number; bytes: number; problems: Problem[] }
  | { outcome: 'refused'; vanished: string[]; members: number };

/**
 * Writes files, then the index, and last of all the signed head: a reader sees the old version or the new one. `findFault`
 * says why nobody should get to see it; tests of readers have none, since a stolen key asks nobody either.
 */
export async function publishSite(
  publication: Publication,
  findFault: typeof faultToReaders = faultToReaders,
): Promise<PublicationReport> {
  const { organizations, catalogue, keys, previous, now } = publication;
  const before = membersOf(previous?.site.organizations ?? []);
  const members = new Set(membersOf(organizations));
  const vanished = before.filter((id) => !members.has(id));
  if (!publication.acceptLoss && vanished.length > before.length * acceptedLoss) {
    return { outcome: 'refused', vanished, members: before.length };
  }

  const parts = splitByOrganization(organizations);
  const contents = new Map<string, string>();
  const hold = (text: string): PublishedFile => {
    const hash = sha256(text);
    const path = `files/${hash}.json`;
    contents.set(path, text);
    return { path, sha256: hash, bytes: Buffer.byteLength(text) };
  };
  const files: ListedFile[] = [
    ...parts.value.map((text) => ({ role: 'registry', ...hold(text) })),
    { role: 'catalogue', ...hold(JSON.stringify(catalogue)) },
  ].toSorted((a, b) => (a.role + a.path < b.role + b.path ? -1 : 1));
  const bytes = [...contents.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes > maxRegistryBytes) throw new Error(`${bytes} bytes: the extension takes ${maxRegistryBytes} at most`);
  const head: Head = {
    format: 1,
    version: nextVersion(now, previous?.site.head.version),
    created: now.toISOString(),
    expires: new Date(now.getTime() + publication.expiresInMilliseconds).toISOString(),
    index: hold(JSON.stringify({ files })),
  };

  const signedHead = await signHead(head, keys);
  const fault = await findFault(signedHead, contents, keys, now);
  if (fault !== undefined) throw new Error(`No reader would take this publication: ${fault}. Nothing was written.`);

  const out = await ownFolder(publication.out);
  await ownFolder(join(out, 'files'));
  const old = previous ? [previous.site.head.index, ...previous.site.index.files].map(({ path }) => path) : [];
  const recorded = previous?.retired ?? {};
  const unrecorded = (await filesIn(out)).filter((path) => !Object.hasOwn(recorded, path));
  const toKeep = retiredFiles(recorded, [...old, ...unrecorded], new Set(contents.keys()), now);
  for (const [path, text] of contents) await writeAtomically(join(out, path), text);
  const retired = await keepRetired(toKeep, previous?.read, out);
  await writeAtomically(join(out, 'retired.json'), JSON.stringify(retired));
  await writeAtomically(join(out, 'head.json'), signedHead);
  await removeForgotten(out, new Set([...contents.keys(), ...Object.keys(retired)]));

  const newFiles = [...contents.keys()].filter((path) => !old.includes(path)).length;
  return { outcome: 'published', head, files: contents.size, newFiles, bytes, problems: parts.problems };
}

const howToComeBack =
  'the last publication has a later day than this clock; if the clock is right, publish into an empty folder, without --previous';

/** What a reader would refuse it for. If it were published, everybody would stay on the last version. */
async function faultToReaders(
  head: string,
  contents: ReadonlyMap<string, string>,
  keys: readonly Key[],
  now: Date,
): Promise<string | undefined> {
  const read: ReadSiteFile = async (path, maxBytes) => {
    const text = path === 'head.json' ? head : contents.get(path);
    if (text === undefined) return { outcome: 'absent' };
    const bytes = Buffer.from(text);
    return bytes.length > maxBytes ? { outcome: 'failed', reason: 'too-large' } : { outcome: 'read', bytes };
  };
  const reading = await verifySite(read, keys, now);
  if (reading.outcome !== 'refused') return undefined;
  return reading.reason === 'from-the-future'
    ? `${reading.reason} (${howToComeBack})`
    : `${reading.reason} (${reading.where})`;
}

function membersOf(organizations: readonly Organization[]): string[] {
  return organizations.filter(({ membership }) => membership.state === 'member').map(({ id }) => id);
}

/** Those whose 30 days are over by the record, and what lies there under the name of another file. */
async function removeForgotten(out: string, kept: ReadonlySet<string>): Promise<void> {
  for (const path of await filesIn(out)) if (!kept.has(path)) await rm(join(out, path));
}

/** The files that have the name of one, whichever version they were of. */
async function filesIn(out: string): Promise<string[]> {
  const names = await readdir(join(out, 'files'));
  return names.filter((name) => /^[0-9a-f]{64}\.json$/.test(name)).map((name) => `files/${name}`);
}

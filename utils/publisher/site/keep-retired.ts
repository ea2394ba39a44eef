import { join } from 'node:path';
import { maxPublishedFileBytes, maxRegistryBytes } from '../../core/sync/index-file';
import { sha256 } from './hash';
import type { RetiredFiles } from './retired-files';
import { siteFiles, type ReadSiteFile, type SiteFile } from './site-files';
import { writeAtomically } from './write-atomically';

/**
 * How much a publication brings over from elsewhere: as much as two versions may have (see indexSchema), newest first.
 */
const mostBroughtFiles = 4000;
const mostBroughtBytes = 2 * maxRegistryBytes;

/**
 * Keeps the files that readers of an old head still need: those of `retired` that lie in `out`, and those that `read`
 * gives of a last publication elsewhere. A file that does not match the hash in its name is dropped, since the site
 * would hand it out as its own. Gives the record of what is kept.
 */
export async function keepRetired(
  retired: RetiredFiles,
  read: ReadSiteFile | undefined,
  out: string,
): Promise<RetiredFiles> {
  const here = siteFiles(out);
  const kept: RetiredFiles = {};
  let [files, bytes] = [0, 0];
  for (const [path, since] of Object.entries(retired).toSorted(([, a], [, b]) => (a < b ? 1 : -1))) {
    if (contentOf(await here(path, maxPublishedFileBytes), path)) {
      kept[path] = since;
      continue;
    }
    if (!read || ++files > mostBroughtFiles || bytes > mostBroughtBytes) continue;
    const content = contentOf(await read(path, maxPublishedFileBytes), path);
    if (!content) continue;
    bytes += content.length;
    await writeAtomically(join(out, path), content);
    kept[path] = since;
  }
  return kept;
}

/** The bytes of a file, if it is the one that its name says. */
function contentOf(file: SiteFile, path: string): Uint8Array | undefined {
  return file.outcome === 'read' && path === `files/${sha256(file.bytes)}.json` ? file.bytes : undefined;
}

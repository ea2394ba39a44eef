import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../terminal/thrown';

/** A file of a published site, or why there is none. */
export type SiteFile =
  | { outcome: 'read'; bytes: Uint8Array }
  | { outcome: 'absent' }
  | { outcome: 'failed'; reason: 'unreachable' | 'timeout' | 'too-large' };

/** Reads a file by its path below the site, never more than `maxBytes` of it. */
export type ReadSiteFile = (path: string, maxBytes: number) => Promise<SiteFile>;

const milliseconds = 10_000;

/** A site in a folder, or on the web if `site` is an http or https address. */
export function siteFiles(site: string): ReadSiteFile {
  return /^https?:\/\//i.test(site) ? webSite(site) : folderSite(site);
}

function folderSite(folder: string): ReadSiteFile {
  return async (path, maxBytes) => {
    try {
      const file = join(folder, path);
      const about = await stat(file);
      if (!about.isFile()) return { outcome: 'failed', reason: 'unreachable' }; // a device or a pipe may have no end
      if (about.size > maxBytes) return { outcome: 'failed', reason: 'too-large' };
      return { outcome: 'read', bytes: await readFile(file) };
    } catch (error) {
      const code = codeOf(error);
      return code === 'ENOENT' || code === 'ENOTDIR'
        ? { outcome: 'absent' }
        : { outcome: 'failed', reason: 'unreachable' };
    }
  };
}

/** As the extension reads it: no redirects, no more bytes than announced. */
function webSite(site: string): ReadSiteFile {
  const base = site.endsWith('/') ? site : `${site}/`;
  return async (path, maxBytes) => {
    const signal = AbortSignal.timeout(milliseconds);
    try {
      const response = await fetch(new URL(path, base), { redirect: 'error', cache: 'no-store', signal });
      if (response.status === 404) return { outcome: 'absent' };
      if (!response.ok || !response.body) return { outcome: 'failed', reason: 'unreachable' };
      const chunks: Uint8Array[] = [];
      let length = 0;
      for await (const chunk of response.body) {
        length += chunk.length;
        if (length > maxBytes) return { outcome: 'failed', reason: 'too-large' };
        chunks.push(chunk);
      }
      return { outcome: 'read', bytes: Buffer.concat(chunks) };
    } catch {
      return { outcome: 'failed', reason: signal.aborted ? 'timeout' : 'unreachable' };
    }
  };
}

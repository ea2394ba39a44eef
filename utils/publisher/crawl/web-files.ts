import { setTimeout as wait } from 'node:timers/promises';
import type { CrawlCache } from './crawl-cache';
import { fetchOnce, type Fetched, type WebAccess } from '../web/fetch-once';
import { patienceByOrganization } from '../web/patience';
import type { FileResult, ReadFile } from '../federation/read-file';
import { webReference } from '../federation/web-reference';

/** Reads a federation over the web; `cache` is what the next crawl should be given as `known`. */
interface WebFiles {
  readFile: ReadFile;
  cache: CrawlCache;
}

/** Each URL is asked for once in a crawl; broken connections and 5xx are tried again, after a while. */
export function webFiles(access: WebAccess, known: CrawlCache = {}): WebFiles {
  const cache: CrawlCache = {};
  const asked = new Map<string, Promise<FileResult>>();
  const patienceWith = patienceByOrganization(access.limits);
  const etagOf = (url: string) => (Object.hasOwn(known, url) ? known[url]?.etag : undefined);

  const fetchWithRetries = async (url: URL, maxBytes: number, organization?: string): Promise<Fetched> => {
    const patience = organization === undefined ? undefined : patienceWith(organization);
    const ask = () => fetchOnce(url, { ...access, patience }, { etagOf, maxBytes });
    let fetched = await ask();
    for (const milliseconds of access.limits.retryAfterMilliseconds) {
      if (fetched.outcome !== 'failed' || !fetched.mayPass) break;
      await wait(milliseconds);
      fetched = await ask();
    }
    return fetched;
  };

  const get = async (url: URL, maxBytes: number, organization?: string): Promise<FileResult> => {
    const fetched = await fetchWithRetries(url, maxBytes, organization);
    if (fetched.outcome === 'failed') {
      const { code, detail } = fetched;
      return { outcome: 'failed', problem: { code, where: url.href, ...(detail !== undefined && { detail }) } };
    }
    const before = known[fetched.url];
    if (fetched.outcome === 'not-modified') {
      if (before) cache[fetched.url] = before;
      return { outcome: 'read', bytes: Buffer.from(before?.body ?? '', 'base64'), location: fetched.url };
    }
    const { bytes, etag } = fetched;
    if (etag !== undefined) cache[fetched.url] = { etag, body: Buffer.from(bytes).toString('base64') };
    return { outcome: 'read', bytes, location: fetched.url };
  };

  const readFile: ReadFile = (reference, from, organization) => {
    const fail = (code: string) =>
      Promise.resolve<FileResult>({ outcome: 'failed', problem: { code, where: reference } });
    const url = webReference(reference, from);
    if (!url) return fail('bad-reference');
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return fail('unsupported-protocol');
    if (url.username !== '' || url.password !== '') return fail('bad-reference');
    url.hash = '';
    const maxBytes = from === undefined ? access.limits.federationBytes : access.limits.bytes;
    const result = asked.get(url.href) ?? get(url, maxBytes, organization);
    asked.set(url.href, result);
    return result;
  };
  return { readFile, cache };
}

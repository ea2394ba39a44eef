import { setTimeout as wait } from 'node:timers/promises';
import { growingCache, type CrawlCache } from './crawl-cache';
import { fetchOnce, type WebAnswer, type WebAccess } from '../web/fetch-once';
import { allowanceByOrganization, isOfAsker, type Allowance } from '../web/allowance';
import type { FileResult, ReadFile } from '../federation/read-file';
import { webReference } from '../federation/web-reference';

/** Reads a federation over the web. */
interface WebFiles {
  readFile: ReadFile;
  /** What the next crawl should be given as `known`; undefined if it grew too large. */
  cache: () => CrawlCache | undefined;
}

/** Each URL is asked for once in a crawl; broken connections and 5xx are tried again, after a while. */
export function webFiles(access: WebAccess, known: CrawlCache = {}): WebFiles {
  const cache = growingCache();
  const asked = new Map<string, Promise<FileResult>>();
  const allowanceWith = allowanceByOrganization(access.limits);
  const etagOf = (url: string) => (Object.hasOwn(known, url) ? known[url]?.etag : undefined);

  const fetchWithRetries = async (url: URL, maxBytes: number, allowance: Allowance | undefined): Promise<WebAnswer> => {
    const ask = () => fetchOnce(url, { ...access, ...(allowance && { allowance }) }, { etagOf, maxBytes });
    let fetched = await ask();
    for (const milliseconds of access.limits.retryAfterMilliseconds) {
      if (fetched.outcome !== 'failed' || !fetched.mayPass) break;
      await wait(milliseconds);
      fetched = await ask();
    }
    return fetched;
  };

  const get = async (url: URL, maxBytes: number, organization?: string): Promise<FileResult> => {
    const allowance = organization === undefined ? undefined : allowanceWith(organization);
    const fetched = await fetchWithRetries(url, maxBytes, allowance);
    if (fetched.outcome === 'failed') {
      const { code, detail } = fetched;
      return { outcome: 'failed', problem: { code, where: url.href, ...(detail !== undefined && { detail }) } };
    }
    const before = fetched.outcome === 'not-modified' ? known[fetched.url] : undefined;
    const bytes = fetched.outcome === 'read' ? fetched.bytes : Buffer.from(before?.body ?? '', 'base64');
    const etag = fetched.outcome === 'read' ? fetched.etag : before?.etag;
    allowance?.kept(bytes.length);
    if (etag !== undefined) cache.add(fetched.url, etag, bytes);
    return { outcome: 'read', bytes, location: fetched.url };
  };

  /**
   * Asked for once, by the first organisation that needs it. If that one's allowance is spent, the next one may still
   * ask.
   */
  const getOnce = async (url: URL, maxBytes: number, organization?: string): Promise<FileResult> => {
    for (;;) {
      const pending = asked.get(url.href);
      if (!pending) break;
      const result = await pending;
      if (result.outcome === 'read' || !isOfAsker(result.problem.code)) return result;
      if (asked.get(url.href) === pending) asked.delete(url.href);
    }
    const result = get(url, maxBytes, organization);
    asked.set(url.href, result);
    return result;
  };

  const readFile: ReadFile = (reference, from, organization) => {
    const fail = (code: string) =>
      Promise.resolve<FileResult>({ outcome: 'failed', problem: { code, where: reference } });
    const url = webReference(reference, from);
    if (!url) return fail('bad-reference');
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return fail('unsupported-protocol');
    if (url.username !== '' || url.password !== '') return fail('bad-reference');
    url.hash = '';
    return getOnce(url, from === undefined ? access.limits.federationBytes : access.limits.bytes, organization);
  };
  return { readFile, cache: cache.whole };
}

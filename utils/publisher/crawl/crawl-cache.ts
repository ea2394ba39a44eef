/** What a server said of a file the last time (its ETag), and the file, for the day on which it says "not modified". */
interface CachedFile {
  etag: string;
  /** Base64. */
  body: string;
}

/** URL → file. Written beside the registry of a crawl and read by the next one. */
export type CrawlCache = Record<string, CachedFile>;

/** The cache in a text, without entries that do not fit; empty if it is none at all. */
export function readCrawlCache(text: string): CrawlCache {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return {};
  }
  if (typeof json !== 'object' || json === null) return {};
  return Object.fromEntries(Object.entries(json).filter((entry): entry is [string, CachedFile] => isCached(entry[1])));
}

function isCached(json: unknown): json is CachedFile {
  if (typeof json !== 'object' || json === null) return false;
  const { etag, body } = json as Partial<CachedFile>;
  return typeof body === 'string' && typeof etag === 'string' && /^(W\/)?"[\x21\x23-\x7e]{0,200}"$/.test(etag);
}

/** What a server said of a file the last time (its ETag), and the file, for the day on which it says "not modified". */
interface CachedFile {
  etag: string;
  /** Base64. */
  body: string;
}

/** URL → file. Written beside the registry of a crawl and read by the next one. */
export type CrawlCache = Record<string, CachedFile>;

/** A cache beyond it is left out: everything is asked for again, which costs a day's traffic. In characters. */
export const maxCacheLength = 64 * 1024 * 1024;

/** The cache of a crawl that is under way. */
interface GrowingCache {
  add: (url: string, etag: string, file: Uint8Array) => void;
  /** Undefined if it grew too large. */
  whole: () => CrawlCache | undefined;
}

export function growingCache(maxLength = maxCacheLength): GrowingCache {
  const files = new Map<string, CachedFile>();
  let length = 0;
  return {
    add(url, etag, file) {
      length += url.length + etag.length + Math.ceil(file.length / 3) * 4; // as base64
      if (length <= maxLength) files.set(url, { etag, body: Buffer.from(file).toString('base64') });
      else files.clear();
    },
    whole: () => (length <= maxLength ? Object.fromEntries(files) : undefined),
  };
}

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

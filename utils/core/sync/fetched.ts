/** What a request gave: bytes, or why there are none. */
export type Fetched =
  | { outcome: 'fetched'; bytes: Uint8Array }
  | { outcome: 'failed'; reason: 'unreachable' | 'timeout' | 'too-large'; retryAfterMs?: number };

/** Fetches one address, and never more than `maxBytes` of it. */
export type FetchFile = (url: string, maxBytes: number) => Promise<Fetched>;

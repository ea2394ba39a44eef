/** Why a request gave nothing; `out-of-time` is the whole sync's time and not its own. */
export type FetchFailure = 'unreachable' | 'timeout' | 'out-of-time' | 'too-large';

/** What a request gave: bytes, or why there are none. */
export type Fetched =
  { outcome: 'fetched'; bytes: Uint8Array } | { outcome: 'failed'; reason: FetchFailure; retryAfterMs?: number };

/** Fetches one address, and never more than `maxBytes` of it. */
export type FetchFile = (url: string, maxBytes: number) => Promise<Fetched>;

import type { HeadCheck } from './verify-head';

/** Why a request gave nothing; `out-of-time` is the whole sync's time and not its own. */
export type FetchFailure = 'unreachable' | 'timeout' | 'out-of-time' | 'too-large';

/** What a request gave: bytes, or why there are none. */
export type Fetched =
  | { outcome: 'fetched'; bytes: Uint8Array }
  | { outcome: 'failed'; reason: FetchFailure; retryAfterMs?: number };

/** Fetches one address, and never more than `maxBytes` of it. */
export type FetchFile = (url: string, maxBytes: number) => Promise<Fetched>;

/** What a sync needs of the world; files are kept as they come, so that one that was cut goes on from them. */
export interface SyncDoors {
  fetch: FetchFile;
  verifyHead(text: string): Promise<HeadCheck>;
  /** SHA-256 in hexadecimal. */
  hash(bytes: Uint8Array): Promise<string>;
  keptFile(sha256: string): Promise<Uint8Array | undefined>;
  keepFile(sha256: string, bytes: Uint8Array): Promise<void>;
  onProgress(filesDone: number, filesInAll: number): void;
  now: Date;
}

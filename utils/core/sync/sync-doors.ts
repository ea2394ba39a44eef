import type { FetchFile } from './fetched';
import type { HeadCheck } from './verify-head';

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

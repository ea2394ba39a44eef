import type { Problem } from '../../core/problem';

/** What came of reading one file of the federation, over the network or from a folder. */
export type FileResult =
  | {
      outcome: 'read';
      bytes: Uint8Array;
      /** Where it was read in the end, after redirects; references in it are relative to this. */
      location: string;
    }
  | { outcome: 'failed'; problem: Problem };

/**
 * Reads the file at a reference, seen from the file that holds the reference; the entry file has no `from`. `organization`
 * is the key of the one that it is read for, whose waits add up.
 */
export type ReadFile = (reference: string, from?: string, organization?: string) => Promise<FileResult>;

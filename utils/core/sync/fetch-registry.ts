import * as v from 'valibot';
import type { OfferedRegistry } from './fetch-head';
import {
  indexSchema,
  maxPublishedFileBytes,
  tooManyBytes,
  type ListedFile,
  type PublishedFile,
  type RegistryIndex,
} from './index-file';
import type { SyncDoors } from './sync-doors';
import type { SyncOutcome } from './sync-report';

/** The files of a registry newer than ours, each checked against the signed head. */
export interface FetchedRegistry extends Omit<OfferedRegistry, 'outcome'> {
  outcome: 'fetched';
  index: RegistryIndex;
  files: { file: ListedFile; bytes: Uint8Array }[];
}

type FileDoors = Omit<SyncDoors, 'verifyHead' | 'now'>;
type Outcome = Exclude<SyncOutcome, { outcome: 'updated' }>;

/** Requests under way at once; a browser opens about six connections to one host anyway. */
const requestsAtOnce = 6;

/** Fetches what a mirror offers: the index that its head names, then only the files that are not here yet. */
export async function fetchRegistry(
  { mirror, head, signedBy }: OfferedRegistry,
  doors: FileDoors,
): Promise<FetchedRegistry | Outcome> {
  const indexBytes = await fetchPublished(mirror, head.index, doors);
  if (!(indexBytes instanceof Uint8Array)) return indexBytes;
  const index = v.safeParse(indexSchema, jsonOf(indexBytes));
  if (!index.success) {
    return isTooLarge(index.issues)
      ? { outcome: 'failed', reason: 'too-large' }
      : { outcome: 'refused', reason: 'wrong-shape' };
  }

  const files = await fetchAll(mirror, index.output.files, doors);
  return Array.isArray(files) ? { outcome: 'fetched', mirror, head, signedBy, index: index.output, files } : files;
}

/**
 * Fetches all listed files, several at a time. The first that fails, or cannot be kept, ends it; files that came stay
 * kept. When it ends, no request is under way: the person is told of an end only when everything has stopped.
 */
async function fetchAll(
  mirror: string,
  listed: ListedFile[],
  doors: FileDoors,
): Promise<FetchedRegistry['files'] | Outcome> {
  const found: (FetchedRegistry['files'][number] | undefined)[] = listed.map(() => undefined);
  const waiting = listed.entries();
  let failure: Outcome | undefined;
  let isEnding = false;
  let done = 0;
  const work = async () => {
    try {
      for (const [index, file] of waiting) {
        if (isEnding) return;
        const bytes = await fetchPublished(mirror, file, doors);
        if (!(bytes instanceof Uint8Array)) {
          isEnding = true;
          failure ??= bytes;
          return;
        }
        found[index] = { file, bytes };
        doors.onProgress(++done, listed.length);
      }
    } catch (error) {
      isEnding = true;
      throw error;
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: requestsAtOnce }, work));
  const broken = workers.find((worker) => worker.status === 'rejected');
  if (broken) throw broken.reason;
  return failure ?? found.filter((file) => file !== undefined);
}

/**
 * One immutable file: the kept one, else the mirror's if length and hash are those that were signed. A mirror may send
 * more than was signed, up to the limit of any file, or a swapped file that is longer would be reported as too large.
 */
async function fetchPublished(mirror: string, file: PublishedFile, doors: FileDoors): Promise<Uint8Array | Outcome> {
  const kept = await doors.keptFile(file.sha256);
  if (kept && (await isAsSigned(kept, file, doors))) return kept;
  const fetched = await doors.fetch(new URL(file.path, mirror).href, maxPublishedFileBytes);
  if (fetched.outcome === 'failed') return fetched;
  const { bytes } = fetched;
  if (!(await isAsSigned(bytes, file, doors))) return { outcome: 'refused', reason: 'wrong-hash' };
  await doors.keepFile(file.sha256, bytes);
  return bytes;
}

async function isAsSigned(bytes: Uint8Array, file: PublishedFile, doors: FileDoors): Promise<boolean> {
  return bytes.byteLength === file.bytes && (await doors.hash(bytes)) === file.sha256;
}

/** A file, or all of them together, beyond what a client takes: too large, rather than misshapen. */
function isTooLarge(issues: readonly { type: string; message: string }[]): boolean {
  return issues.some(({ type, message }) => type === 'max_value' || message === tooManyBytes);
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

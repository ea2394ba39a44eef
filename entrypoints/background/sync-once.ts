import { catalogueOf, type Catalogue } from '../../utils/core/catalogue/catalogue';
import type { CompiledCatalogue } from '../../utils/core/catalogue/compiled-catalogue';
import type { ArrivalRules } from '../../utils/core/catalogue/arrived-catalogue';
import { suffixTest } from '../../utils/core/catalogue/public-suffix';
import { indexInSteps } from '../../utils/core/registry/index-registry';
import { refusalOf } from '../../utils/core/sync/head';
import { verifyHead } from '../../utils/core/sync/verify-head';
import type { Fetched } from '../../utils/core/sync/sync-doors';
import type { FetchedRegistry } from '../../utils/core/sync/fetch-registry';
import { followMirrors, type FollowOutcome } from '../../utils/core/sync/follow-mirrors';
import { readFetched } from '../../utils/core/sync/read-fetched';
import type { SyncOutcome, SyncReport } from '../../utils/core/sync/sync-report';
import { isBelieved } from '../../utils/browser/registry/believed-registry';
import { build } from '../../utils/browser/build';
import { keepFile, keptFile } from '../../utils/browser/registry/kept-files';
import { noteMirrorRest } from '../../utils/browser/sync/mirror-rests-kept';
import { packagedFile } from '../../utils/browser/packaged-file';
import { fetchFromMirror } from '../../utils/browser/sync/mirror-fetch';
import { pinnedKeys } from '../../utils/browser/sync/pinned-keys';
import { currentRegistry } from '../../utils/browser/registry/stored-reader';
import { aloneWithRegistry, replaceRegistry } from '../../utils/browser/registry/replace-registry';
import { showSyncProgress } from '../../utils/browser/sync/sync-history';
import { noteUnsettled } from '../../utils/browser/watch/unsettled';

/**
 * How long a whole sync may fetch, in ms: each file has its limit, but there may be a thousand of them. A registry as
 * large as any may be, 64 MB, comes in that time at 900 kbit/s; what came of a slower one is kept for the next sync.
 */
const longestMs = 600_000;

/**
 * Follows the mirrors, those of a later turn only if the others have nothing, and says what came of it. What was
 * fetched in time is still written, however slow the device is.
 */
export async function syncOnce(turns: string[][], withinMs = longestMs): Promise<SyncReport> {
  const at = new Date().toISOString();
  const cost = { requests: 0, bytes: 0 };
  if (turns.flat().length === 0) {
    const reason = build.mirrors.length === 0 ? 'no-mirror' : 'not-permitted';
    return { outcome: 'failed', reason, at, ...cost };
  }
  try {
    return { ...(await followAll(turns, cost, AbortSignal.timeout(withinMs))), at, ...cost };
  } catch (error) {
    console.warn('Chatière: the registry could not be stored', error);
    return { outcome: 'failed', reason: 'not-stored', at, ...cost };
  }
}

async function followAll(
  turns: string[][],
  cost: { requests: number; bytes: number },
  ending: AbortSignal,
): Promise<FollowOutcome> {
  return followMirrors(turns, await versionHere(), {
    async fetch(url, maxBytes): Promise<Fetched> {
      if (ending.aborted) return { outcome: 'failed', reason: 'out-of-time' };
      const answer = await fetchFromMirror(url, maxBytes, ending);
      cost.requests += 1;
      if (answer.outcome === 'fetched') cost.bytes += answer.bytes.byteLength;
      return answer;
    },
    verifyHead: (text) => verifyHead(text, pinnedKeys),
    hash: sha256,
    keptFile,
    keepFile,
    onProgress: (done, inAll) => void showSyncProgress({ done, inAll }),
    noteAnswer: noteMirrorRest,
    takeOver,
    now: new Date(),
  });
}

/** Of the registry that answers now: the packaged one too, or a mirror could bring back what is older than it. */
async function versionHere(): Promise<number> {
  const current = await currentRegistry();
  const stored = current && (await isBelieved(current)) ? current.version : 0;
  return Math.max(stored, build.bundledVersion);
}

/**
 * Writes a checked registry beside the old one and flips to it. What is here is looked at once more, since another sync
 * or a rebuild may have changed it while this one fetched.
 */
async function takeOver(fetched: FetchedRegistry): Promise<SyncOutcome> {
  const packaged = await packagedCatalogue();
  const read = await readFetched(fetched, breathe, () => rulesBy(packaged.opened));
  if (!read) return { outcome: 'refused', reason: 'wrong-shape' };
  const { mirror, head, index, signedBy } = fetched;
  const catalogue = read.catalogue ?? packaged;
  const indexed = await inPieces(indexInSteps(read.registry, catalogue.opened, mirror));
  return aloneWithRegistry(async (): Promise<SyncOutcome> => {
    const have = await versionHere();
    const refusal = refusalOf(head, new Date(), have);
    if (refusal) return { outcome: 'refused', reason: refusal };
    if (head.version === have) return { outcome: 'unchanged', version: have };
    const files = [head.index, ...index.files].map((file) => file.sha256);
    await noteUnsettled(); // what is watched follows from the list, which only this sync knows to be new
    await replaceRegistry(indexed, catalogue.text, new Date().toISOString(), { files, signedBy });
    return { outcome: 'updated', version: head.version };
  });
}

/** By what a catalogue that comes is judged: the one here, and the names under which anybody can have a name. */
async function rulesBy({ compiled: packaged }: Catalogue): Promise<ArrivalRules> {
  return { packaged, isSuffix: suffixTest(await packagedFile('public-suffixes.txt')) };
}

/** Of a mirror that brings no catalogue that we can read, we take the registry, and keep the packaged catalogue. */
async function packagedCatalogue(): Promise<{ opened: Catalogue; text: string }> {
  const text = await packagedFile('catalogue.json');
  const compiled: CompiledCatalogue = JSON.parse(text);
  return { opened: catalogueOf(compiled), text };
}

async function sha256(bytes: Uint8Array): Promise<string> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was fetched or stored is in no shared memory
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Takes all steps, and breathes after each. */
async function inPieces<T>(steps: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await breathe();
  }
}

/** Lets whatever waits for this thread go first: questions of pages, and in Firefox the pages themselves. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

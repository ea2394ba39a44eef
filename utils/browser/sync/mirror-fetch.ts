import type { Fetched, FetchFailure } from '../../core/sync/sync-doors';
import { retryAfterMs } from '../../core/sync/retry-after';
import { build } from '../build';
import { request } from '../fetch';
import { logRequest } from './request-log';

declare const MIRROR_PATIENCE_MS: number;

/**
 * How long a mirror may say nothing, before its answer or within it, and how long one file may take in all, in ms.
 * 25 s, since Chromium stops a worker whose fetch has no answer after 30 s, and then nobody would tell of the timeout. A slow line
 * gets its files as long as something comes: six parts of 256 kB, which are fetched at once, at 100 kbit/s.
 */
const patience = { silence: MIRROR_PATIENCE_MS, whole: 120_000 };

/**
 * Fetches a file of a mirror, and stops at `maxBytes`, when it takes too long, or with `ending`. A redirect is refused, or a mirror
 * could send us elsewhere. Every call is noted in the request log.
 */
export async function fetchFromMirror(
  url: string,
  maxBytes: number,
  ending: AbortSignal,
  within = patience,
): Promise<Fetched> {
  const at = new Date().toISOString();
  const { fetched, bytes, result } = await attempt(url, maxBytes, ending, within);
  await logRequest({ at, url, bytes, result });
  return fetched;
}

async function attempt(
  url: string,
  maxBytes: number,
  ending: AbortSignal,
  { silence, whole }: typeof patience,
): Promise<{ fetched: Fetched; bytes: number; result: string }> {
  const silent = new AbortController();
  const signal = AbortSignal.any([silent.signal, AbortSignal.timeout(whole), ending]);
  const wait = () => setTimeout(() => silent.abort(), silence);
  let waiting = wait();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const failed = (reason: FetchFailure, result: string = reason, waitMs?: number) => ({
    fetched: { outcome: 'failed' as const, reason, retryAfterMs: waitMs },
    bytes: length,
    result,
  });
  try {
    const response = await request(url, {
      // As long as Firefox does not let us into the mirror, this is refused before anything leaves: see `build`.
      mode: build.mirrorsNeedAccess ? 'same-origin' : 'cors',
      headers: { 'accept-language': '*' }, // or the browser would tell the person's
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal,
    });
    clearTimeout(waiting);
    waiting = wait();
    if (!response.ok || !response.body) {
      void response.body?.cancel();
      const waitMs = retryAfterMs(response.headers.get('retry-after'), new Date());
      return failed('unreachable', String(response.status), waitMs);
    }
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      clearTimeout(waiting);
      waiting = wait();
      length += value.byteLength;
      if (length > maxBytes) {
        void reader.cancel();
        return failed('too-large');
      }
      chunks.push(value);
    }
    return {
      fetched: { outcome: 'fetched', bytes: joined(chunks, length) },
      bytes: length,
      result: String(response.status),
    };
  } catch {
    return failed(ending.aborted ? 'out-of-time' : signal.aborted ? 'timeout' : 'unreachable');
  } finally {
    clearTimeout(waiting);
  }
}

function joined(chunks: Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

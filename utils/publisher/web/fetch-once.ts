import type { IncomingMessage } from 'node:http';
import type { CrawlLimits } from './crawl-limits';
import { guardedRequest, type Resolve } from './guarded-request';
import type { Allowance } from './allowance';
import { readBody } from './read-body';
import type { RequestQueue } from './request-queue';
import { codeOf, reasonOf } from '../terminal/thrown';

/** What all requests of one crawl have in common. */
export interface WebAccess {
  limits: CrawlLimits;
  allowLoopback: boolean;
  queue: RequestQueue;
  resolve?: Resolve;
  /**
   * The allowance of the organisation: once it is spent, nothing is asked any more. Without it, everything is asked.
   */
  allowance?: Allowance;
}

/** What came of one request and the redirects that followed from it. `code` names the problem. */
export type WebAnswer =
  | { outcome: 'read'; bytes: Uint8Array; url: string; etag?: string }
  | { outcome: 'not-modified'; url: string }
  | { outcome: 'failed'; code: string; detail?: string; mayPass: boolean };

/** Says who asks and why, in ASCII as headers want it. */
const userAgent =
  'Chatiere-registry/0.1 (reads ChatonsInfos files to list the members of the CHATONS collective; once a day)';

/**
 * Gets a file: redirects by hand, each address checked, plain bytes, everything bounded by `limits`. `etagOf` gives
 * what is known of a URL since the last crawl. `maxBytes: 0` stops after the headers of the final answer.
 */
export async function fetchOnce(
  from: URL,
  access: WebAccess,
  {
    etagOf = () => undefined,
    maxBytes = access.limits.bytes,
  }: { etagOf?: (url: string) => string | undefined; maxBytes?: number } = {},
): Promise<WebAnswer> {
  let url = from;
  let milliseconds = access.limits.milliseconds; // one allowance for all redirects; waiting in the queue costs nothing
  for (let redirects = 0; redirects <= access.limits.redirects; redirects++) {
    const here = url;
    const step = await access.queue(here.host, async () => {
      const spent = access.allowance?.spent();
      if (spent) return failed(spent.code, here.hostname);
      const start = performance.now();
      const got = await getHere(here, access, milliseconds, etagOf(here.href), maxBytes);
      const took = performance.now() - start;
      access.allowance?.waited(took);
      milliseconds = Math.max(1, Math.floor(milliseconds - took));
      return got;
    });
    if (!('redirectTo' in step)) return step;
    const next = URL.canParse(step.redirectTo, here) ? new URL(step.redirectTo, here) : undefined;
    if (!next) return failed('bad-redirect', step.redirectTo);
    if (next.username !== '' || next.password !== '') return failed('bad-redirect', next.host); // and not the password
    if (next.protocol !== 'https:' && next.protocol !== 'http:') return failed('unsupported-protocol', next.href);
    next.hash = '';
    url = next;
  }
  return failed('too-many-redirects', url.href);
}

async function getHere(
  url: URL,
  access: WebAccess,
  milliseconds: number,
  etag: string | undefined,
  maxBytes: number,
): Promise<WebAnswer | { redirectTo: string }> {
  const { allowLoopback, resolve } = access;
  const signal = AbortSignal.timeout(milliseconds);
  const headers = {
    'User-Agent': userAgent,
    Accept: 'text/plain, */*;q=0.5',
    'Accept-Encoding': 'identity',
    ...(etag !== undefined && { 'If-None-Match': etag }),
  };
  try {
    const response = await guardedRequest(url, { allowLoopback, signal, headers, ...(resolve && { resolve }) });
    try {
      return await answerOf(response, url, etag, maxBytes);
    } finally {
      response.destroy();
    }
  } catch (error) {
    return signal.aborted ? failed('timeout') : failureOf(error);
  }
}

async function answerOf(
  response: IncomingMessage,
  url: URL,
  etag: string | undefined,
  maxBytes: number,
): Promise<WebAnswer | { redirectTo: string }> {
  const { statusCode: status = 0, headers } = response;
  if ([301, 302, 303, 307, 308].includes(status) && headers.location) return { redirectTo: headers.location };
  if (status === 304 && etag !== undefined) return { outcome: 'not-modified', url: url.href };
  if (status === 404 || status === 410) return failed('not-found', String(status));
  if (status !== 200) return failed('http-error', String(status), status >= 500);
  if (maxBytes === 0) return { outcome: 'read', bytes: new Uint8Array(), url: url.href };
  const body = await readBody(response, maxBytes);
  if (body.outcome === 'too-large') return failed('too-large');
  if (body.outcome === 'bad-encoding') return failed('bad-encoding', body.detail);
  return {
    outcome: 'read',
    bytes: body.bytes,
    url: url.href,
    ...(headers.etag !== undefined && { etag: headers.etag }),
  };
}

function failureOf(error: unknown): WebAnswer {
  const [code, message] = [codeOf(error) ?? '', reasonOf(error)];
  if (code === 'FORBIDDEN_ADDRESS') return failed('forbidden-address', message);
  if (/CERT|TLS|SSL|SELF_SIGNED/.test(code)) return failed('bad-certificate', code);
  return failed('unreachable', code || message, code !== 'ENOTFOUND');
}

/** `mayPass`: another attempt in a moment may go better. */
function failed(code: string, detail?: string, mayPass = false): WebAnswer {
  return { outcome: 'failed', code, mayPass, ...(detail !== undefined && { detail }) };
}

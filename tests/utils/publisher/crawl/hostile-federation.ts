import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { kindWords } from '../../../../utils/publisher/catalogue/kind-words';
import type { CrawlLimits } from '../../../../utils/publisher/web/crawl-limits';
import type { WebAccess } from '../../../../utils/publisher/web/fetch-once';
import { requestQueue } from '../../../../utils/publisher/web/request-queue';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** One host of the test federation: what it answers can change while it runs. */
export interface TestHost {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  answers: Map<string, Answer | string | Uint8Array>;
  /** Paths asked for, in order. */
  asked: string[];
  close(): Promise<void>;
}

/** A host on loopback; hosts differ by their port. What has no answer is not found, unless `otherwise` answers it. */
export async function testHost(
  answers: Record<string, Answer | string | Uint8Array> = {},
  otherwise: Answer = (_request, response) =>
    response.writeHead(404, { 'Content-Type': 'text/html' }).end('<html>404</html>'),
): Promise<TestHost> {
  const map = new Map(Object.entries(answers));
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const answer = map.get(request.url ?? '');
    if (typeof answer === 'function') answer(request, response);
    else if (answer === undefined) otherwise(request, response);
    else response.writeHead(200, { 'Content-Type': 'text/plain' }).end(answer);
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answers: map,
    asked,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

/** Task of a first crawl, in a world that knows Etherpad; it lacks the federation and the access. */
export const firstCrawl = {
  previous: [],
  knownFiles: {},
  probe: false,
  classify: (name: string) => ({
    software: [],
    kinds: name === 'Etherpad' ? ['collab-text'] : [],
    possibleKinds: [],
  }),
  kindWords: kindWords([], {}),
  isTrackedDomain: () => false,
  uncertainHosts: [],
  now: new Date('2026-11-23T12:00:00Z'),
};

/** Limits that end a test soon, but leave a busy machine the time to give every answer that should come. */
export const quickLimits: CrawlLimits = {
  requests: 16,
  requestsPerHost: 2,
  milliseconds: 4000,
  patienceMilliseconds: 60_000,
  promptMilliseconds: 100,
  bytes: 256 * 1024,
  organizationBytes: 2 * 1024 * 1024,
  federationBytes: 2 * 1024 * 1024,
  redirects: 5,
  retryAfterMilliseconds: [1, 1],
};

/** For what never answers in time, whatever the machine is at. */
export const tightLimits: CrawlLimits = { ...quickLimits, milliseconds: 400 };

export function access(changes: Partial<WebAccess> = {}): WebAccess {
  const limits = changes.limits ?? quickLimits;
  return { limits, allowLoopback: true, queue: requestQueue(limits), ...changes };
}

export const redirectTo =
  (location: string): Answer =>
  (_request, response) =>
    response.writeHead(302, { Location: location }).end();

export const status =
  (code: number): Answer =>
  (_request, response) =>
    response.writeHead(code).end('no');

export const breakConnection: Answer = (_request, response) => response.destroy();

/** Sends a byte from time to time and never comes to an end. */
export const slowLoris: Answer = (_request, response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write('a'), 20);
  response.on('close', () => clearInterval(timer));
};

/** `bytes` bytes without saying so beforehand. Counts what could be sent before the other side hung up. */
export function flood(bytes: number, sent: { bytes: number }): Answer {
  return (_request, response) => {
    const chunk = Buffer.alloc(64 * 1024, 'a = b\n');
    const more = () => {
      while (!response.destroyed && sent.bytes < bytes) {
        sent.bytes += chunk.length;
        if (!response.write(chunk)) return;
      }
      response.end();
    };
    response.writeHead(200);
    response.on('drain', more);
    more();
  };
}

export const federation = (subs: Record<string, string>) =>
  ['file.class = Federation', 'federation.name = CHATONS', ...subLines(subs)].join('\n');

export const organization = (name: string, subs: Record<string, string> = {}, more = '') =>
  ['file.class = Organization', `organization.name = ${name}`, more, ...subLines(subs)].join('\n');

export const service = (name: string, url: string, more = '') =>
  ['file.class = Service', `service.name = ${name}`, `service.website = ${url}`, more].join('\n');

const subLines = (subs: Record<string, string>) => Object.entries(subs).map(([key, url]) => `subs.${key} = ${url}`);

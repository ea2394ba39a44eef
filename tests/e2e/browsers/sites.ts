import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { Certificate } from './certificate';

/** What a faked host says: always the same page, or something made for the address. */
export type Answer = string | ((url: URL, request: IncomingMessage) => Reply | string);

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body: string | Buffer;
}

/** One server that plays every host of the web: http and https come in by the same port. */
export interface Sites {
  port: number;
  site(host: string, answer: Answer): void;
  /** Every address asked for (once: browsers try again when they are cut off), but the opening of a page that is served, and its icon. */
  readonly requests: Set<string>;
  /** Serves no host any more, and has been asked for nothing. */
  forget(): void;
  close(): Promise<void>;
}

/** Both browsers are told to find every host here; a host that no test serves is written down, then cut off. */
export async function serveSites(certificate: Certificate): Promise<Sites> {
  const answers = new Map<string, Answer>();
  const requests = new Set<string>();
  const respond = (scheme: 'http' | 'https') => (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(`${scheme}://${request.headers.host}${request.url}`);
    const answer = answers.get(url.hostname);
    if (!(answer !== undefined && isPageOpening(url, request)) && !isBrowsersOwn(url)) requests.add(url.href);
    if (answer === undefined) request.socket.destroy();
    else send(response, answerTo(answer, url, request));
  };
  const plain = createPlainServer(respond('http'));
  const secure = createSecureServer(certificate, respond('https'));
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy()); // a browser may hang up at any moment
    socket.once('data', (start) => {
      const isTlsHandshake = start[0] === 0x16;
      socket.pause();
      socket.unshift(start);
      (isTlsHandshake ? secure : plain).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    site: (host, answer) => answers.set(host, answer),
    requests,
    forget: () => {
      hangUp(); // a request that is under way would else be heard in the next test
      answers.clear();
      requests.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        hangUp();
      }),
  };
}

/** Resolves an answer for one address. */
export function answerTo(answer: Answer, url: URL, request: IncomingMessage): Reply {
  const reply = typeof answer === 'function' ? answer(url, request) : answer;
  return typeof reply === 'string' ? { body: reply } : reply;
}

export function send(response: ServerResponse, { status = 200, headers = {}, body }: Reply): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
  response.end(body);
}

/** Plain http carries no `sec-fetch-dest`; there, only what is opened as a page asks for `text/html` by name. */
function isPageOpening(url: URL, { headers }: IncomingMessage): boolean {
  const { accept, 'sec-fetch-dest': destination = accept?.startsWith('text/html') ? 'document' : 'empty' } = headers;
  return destination === 'document' || url.pathname === '/favicon.ico';
}

/** Browsers ask their makers for updates, accounts and lists, whatever flags and preferences say. */
function isBrowsersOwn({ hostname, pathname }: URL): boolean {
  return (
    (hostname === 'update.googleapis.com' && pathname.startsWith('/service/update2')) ||
    (hostname === 'accounts.google.com' && pathname === '/ListAccounts') ||
    (hostname === 'aus5.mozilla.org' && pathname.startsWith('/update/')) ||
    hostname.endsWith('.services.mozilla.com') ||
    hostname.endsWith('.cdn.mozilla.net')
  );
}

import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** What a mirror does instead of answering rightly; false leaves the answer to the mirror. */
export type Disturbance = (pathname: string, response: ServerResponse, content: Buffer) => boolean | Promise<boolean>;

/** A mirror on this machine, which serves a published site as any web server would, until told to behave otherwise. */
export interface RegistryMirror {
  /** `http://127.0.0.1:<port>/` */
  readonly address: string;
  /** Paths asked for since the last look. */
  takeRequests(): string[];
  /** What came with each request since the last look. */
  takeHeaders(): IncomingHttpHeaders[];
  /** Bytes of whole answers, head lines of HTTP included, since the last look. */
  takeBytes(): number;
  /** What stands at the address from now on. */
  serve(folder: string): void;
  /** Until `behave`. */
  disturb(disturbance: Disturbance): void;
  behave(): void;
  /** Nothing listens there any more. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
  close(): Promise<void>;
}

export async function openMirror(): Promise<RegistryMirror> {
  let folder: string | undefined;
  let disturbance: Disturbance | undefined;
  const requests: string[] = [];
  const headers: IncomingHttpHeaders[] = [];
  let bytes = 0;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname);
    headers.push(request.headers);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('connection', 'close'); // one request a connection: none is left when the device goes offline
    response.on('finish', () => {
      bytes += request.socket.bytesWritten;
    });
    response.on('error', () => response.destroy());
    const content = await contentOf(folder, pathname);
    if (await disturbance?.(pathname, response, content ?? Buffer.alloc(0))) return;
    if (!content) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': content.length }).end(content);
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => {
      server.listen(port, '127.0.0.1', resolve);
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    address: `http://127.0.0.1:${port}/`,
    takeRequests: () => requests.splice(0),
    takeHeaders: () => headers.splice(0),
    takeBytes: () => {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    serve: (site) => {
      folder = site;
    },
    disturb: (next) => {
      disturbance = next;
    },
    behave: () => {
      disturbance = undefined;
    },
    goDown: stop,
    comeBack: () => listen(port),
    close: stop,
  };
}

async function contentOf(folder: string | undefined, pathname: string): Promise<Buffer | undefined> {
  if (folder === undefined) return undefined;
  try {
    return await readFile(path.join(folder, pathname));
  } catch {
    return undefined;
  }
}

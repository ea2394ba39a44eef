import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';

/** The names of all files of a site. Nothing else in its folder, such as a private key, is handed out. */
const published = /^\/(head|retired)\.json$|^\/files\/[0-9a-f]{64}\.json$|^\/(index|problems)\.html$|^\/$/;

/** Serves a site on the loopback interface as a CDN would: CORS for all, immutable files, a head that is not kept. */
export async function serveSite(folder: string, port: number): Promise<Server> {
  const root = await realpath(folder);
  const server = createServer((request, response) => void answer(root, request, response));
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  return server;
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', 'Retry-After'); // or no browser tells how long to wait
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405).end();
    return;
  }
  const content = await contentOf(root, request.url ?? '/');
  if (!content) {
    response.writeHead(404).end();
    return;
  }
  const isPage = /^\/([^/]*\.html)?(\?|$)/.test(request.url ?? '/');
  const isImmutable = (request.url ?? '').startsWith('/files/');
  response.writeHead(200, {
    'Content-Type': `${isPage ? 'text/html' : 'application/json'}; charset=utf-8`,
    'Content-Length': content.length,
    'Cache-Control': isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache', // a year, in seconds
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : content);
}

/** The file of the site that is asked for; undefined if it is none, or a link, which could lead to any file. */
async function contentOf(root: string, url: string): Promise<Buffer | undefined> {
  try {
    const { pathname } = new URL(url, 'http://localhost');
    if (!published.test(pathname)) return undefined;
    const path = join(root, pathname === '/' ? 'index.html' : pathname);
    const isThere = (await realpath(path)) === path && (await stat(path)).isFile();
    return isThere ? await readFile(path) : undefined;
  } catch {
    return undefined;
  }
}

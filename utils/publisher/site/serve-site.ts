import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join, normalize, resolve, sep } from 'node:path';

/** Serves a folder on the loopback interface as a CDN would: CORS for all, immutable files, a head that is not kept. */
export async function serveSite(folder: string, port: number): Promise<Server> {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405).end();
      return;
    }
    const content = await contentOf(root, request.url ?? '/');
    if (!content) {
      response.writeHead(404).end();
      return;
    }
    const isImmutable = (request.url ?? '').startsWith('/files/');
    response.writeHead(200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': content.length,
      'Cache-Control': isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache', // a year, in seconds
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : content);
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  return server;
}

/** Only .json files below the folder: the rest of the disk stays out of reach. */
async function contentOf(root: string, url: string): Promise<Buffer | undefined> {
  try {
    const path = normalize(join(root, decodeURIComponent(new URL(url, 'http://localhost').pathname)));
    if (!path.startsWith(root + sep) || !path.endsWith('.json')) return undefined;
    return await readFile(path);
  } catch {
    return undefined;
  }
}

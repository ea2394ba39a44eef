import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fetchFromMirror as fetchUntil } from '../../../../utils/browser/sync/mirror-fetch';
import { logRequest, readRequestLog } from '../../../../utils/browser/sync/request-log';

vi.mock('../../../../utils/browser/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  return { browser };
});

const build = vi.hoisted(() => ({ mirrorsNeedAccess: false }));
vi.mock('../../../../utils/browser/build', () => ({ build }));

const never = new AbortController().signal;
const fetchFromMirror = (url: string, maxBytes: number, within?: { silence: number; whole: number }) =>
  fetchUntil(url, maxBytes, never, within);

let server: Server;
let answer: RequestListener;
let address: string;
const asked: { url: string; headers: Record<string, unknown> }[] = [];

beforeEach(async () => {
  fakeBrowser.reset();
  asked.length = 0;
  server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/head.json`;
});
afterEach(async () => {
  vi.restoreAllMocks();
  build.mirrorsNeedAccess = false;
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
});

const text = (fetched: Awaited<ReturnType<typeof fetchFromMirror>>) =>
  fetched.outcome === 'fetched' ? new TextDecoder().decode(fetched.bytes) : fetched.reason;
const logged = async () => (await readRequestLog()).map(({ url, bytes, result }) => ({ url, bytes, result }));

test('gives what the mirror sent, and notes it', async () => {
  answer = (_request, response) => {
    response.write('{"a"');
    response.end(':1}');
  };
  expect(text(await fetchFromMirror(address, 100))).toBe('{"a":1}');
  expect(await logged()).toEqual([{ url: address, bytes: 7, result: '200' }]);
});

test('says nothing of who asks [S58]', async () => {
  answer = (_request, response) => {
    response.setHeader('set-cookie', 'device=1').setHeader('etag', '"1"');
    response.end('{}');
  };
  await fetchFromMirror(address, 100);
  await fetchFromMirror(address, 100);
  expect(asked).toHaveLength(2);
  for (const { headers } of asked) {
    for (const name of ['cookie', 'referer', 'if-none-match']) expect(headers).not.toHaveProperty(name);
  }
});

test.each([
  { name: 'names this device', mirrorsNeedAccess: true, mode: 'same-origin' },
  { name: 'does not', mirrorsNeedAccess: false, mode: 'cors' },
])(
  'asks in no language, and where the browser $name to those that it does not let us into, in the mode $mode [S59]',
  async (row) => {
    build.mirrorsNeedAccess = row.mirrorsNeedAccess;
    const fetching = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('refused'));
    expect(text(await fetchFromMirror(address, 100))).toBe('unreachable');
    expect(fetching.mock.calls[0]![1]).toMatchObject({
      mode: row.mode,
      headers: { 'accept-language': '*' },
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
  },
);

test('takes as many bytes as it may, and not one more', async () => {
  answer = (_request, response) => void response.end('x'.repeat(1000));
  expect(text(await fetchFromMirror(address, 1000))).toHaveLength(1000);
  expect(text(await fetchFromMirror(address, 999))).toBe('too-large');
});

test('does not wait for the end of what is too large [S46]', async () => {
  let sent = 0;
  const chunk = Buffer.alloc(64 * 1024);
  const hungUp = new Promise<void>((resolve) => {
    answer = (_request, response) => {
      const send = () => {
        while (!response.destroyed && response.write(chunk)) sent += chunk.length;
      };
      response.on('drain', send).on('close', resolve);
      send();
    };
  });
  expect(text(await fetchFromMirror(address, 16 * 1024))).toBe('too-large');
  await hungUp;
  expect(sent).toBeLessThan(20 * 1024 * 1024);
});

test('gives up on a server that never answers, and on one that falls silent', async () => {
  const patience = { silence: 100, whole: 60_000 };
  answer = () => {};
  expect(text(await fetchFromMirror(address, 100, patience))).toBe('timeout');
  answer = (_request, response) => void response.write('{');
  expect(text(await fetchFromMirror(address, 100, patience))).toBe('timeout');
  expect((await logged()).map(({ result }) => result)).toEqual(['timeout', 'timeout']);
});

/** A byte every 20 ms, until there are this many. */
const dripping =
  (count: number): RequestListener =>
  (_request, response) => {
    let sent = 0;
    const timer = setInterval(() => {
      if (response.destroyed || ++sent > count) {
        clearInterval(timer);
        response.end();
      } else response.write('x');
    }, 20);
  };

test('waits for a slow server as long as something comes, but not for ever', async () => {
  answer = dripping(60);
  expect(text(await fetchFromMirror(address, 100, { silence: 1000, whole: 60_000 }))).toHaveLength(60);
  answer = dripping(Infinity);
  expect(text(await fetchFromMirror(address, 1e6, { silence: 60_000, whole: 500 }))).toBe('timeout');
});

test('ends with the sync that it belongs to, and says that this is why', async () => {
  const ending = new AbortController();
  answer = (_request, response) => response.write('{', () => ending.abort());
  expect(text(await fetchUntil(address, 100, ending.signal))).toBe('out-of-time');
  expect((await logged()).map(({ result }) => result)).toEqual(['out-of-time']);
});

test('follows no redirect [S45]', async () => {
  answer = (_request, response) => void response.writeHead(302, { location: '/elsewhere.json' }).end();
  expect(text(await fetchFromMirror(address, 100))).toBe('unreachable');
  expect(asked.map(({ url }) => url)).toEqual(['/head.json']);
});

test('a connection cut half-way is unreachable', async () => {
  answer = (_request, response) => {
    response.writeHead(200, { 'content-length': 100 });
    response.write('half', () => response.destroy());
  };
  expect(text(await fetchFromMirror(address, 100))).toBe('unreachable');
});

test('nobody there is unreachable', async () => {
  expect(text(await fetchFromMirror('http://127.0.0.1:9/head.json', 100))).toBe('unreachable');
});

test.each([404, 500, 503, 204])('status %d is unreachable', async (status) => {
  answer = (_request, response) => void response.writeHead(status).end();
  const fetched = await fetchFromMirror(address, 100);
  expect(fetched).toEqual({ outcome: 'failed', reason: 'unreachable', retryAfterMs: undefined });
  expect(await logged()).toEqual([{ url: address, bytes: 0, result: String(status) }]);
});

test('says how long the mirror asks to wait', async () => {
  answer = (_request, response) => void response.writeHead(503, { 'retry-after': '120' }).end();
  expect(await fetchFromMirror(address, 100)).toMatchObject({ reason: 'unreachable', retryAfterMs: 120_000 });
});

test('loses no note of requests made at once', async () => {
  const notes = Array.from({ length: 50 }, (_, number) => ({ at: '', url: String(number), bytes: 0, result: '200' }));
  await Promise.all(notes.map(logRequest));
  expect((await readRequestLog()).toReversed()).toEqual(notes);
});

test('the log keeps the last 200 requests, newest first', async () => {
  answer = (_request, response) => void response.end('{}');
  const addresses = Array.from({ length: 205 }, (_, number) => `${address}?${number}`);
  await Promise.all(addresses.map((each) => fetchFromMirror(each, 100)));
  const log = await logged();
  expect(log).toHaveLength(200);
  expect(new Set(log.map(({ url }) => url)).size).toBe(200);
  await fetchFromMirror(`${address}?last`, 100);
  expect((await logged())[0]).toEqual({ url: `${address}?last`, bytes: 2, result: '200' });
});

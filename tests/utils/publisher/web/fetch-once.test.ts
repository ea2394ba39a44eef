import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchOnce } from '../../../../utils/publisher/web/fetch-once';
import {
  access,
  breakConnection,
  flood,
  quickLimits,
  redirectTo,
  slowLoris,
  status,
  testHost,
  tightLimits,
  type Answer,
  type TestHost,
} from '../crawl/hostile-federation';

let host: TestHost;
const sent = { bytes: 0 };
const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024)); // before anybody waits for it

beforeAll(async () => {
  host = await testHost({
    '/file': 'a = b',
    '/slow': slowLoris,
    '/silent': () => {},
    '/flood': flood(50 * 1024 * 1024, sent),
    '/announced': (_request, response) => response.writeHead(200, { 'Content-Length': 50_000_000 }).flushHeaders(),
    '/broken': breakConnection,
    '/half': (_request, response) => {
      response.writeHead(200, { 'Content-Length': 10 });
      response.write('half', () => response.destroy());
    },
    '/500': status(503),
    '/403': status(403),
    '/1': redirectTo('/2'),
    '/2': redirectTo('/file#part'),
    '/circle': redirectTo('/circle'),
    '/to-file-url': redirectTo('file:///etc/passwd'),
    '/to-nonsense': redirectTo('http://[x'),
    '/to-password': (request, response) =>
      redirectTo(`http://me:secret@${request.headers.host}/file`)(request, response),
    '/to-metadata': redirectTo('http://169.254.169.254/latest/meta-data/'),
    '/gzip': (_request, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('a = c')),
    '/bomb': (_request, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb),
    '/odd': (_request, response) => response.writeHead(200, { 'Content-Encoding': 'zstd' }).end('?'),
    '/headers': (request, response) => response.end(JSON.stringify(request.headers)),
    '/etag': (request, response) =>
      request.headers['if-none-match'] === '"v1"'
        ? response.writeHead(304).end()
        : response.writeHead(200, { ETag: '"v1"' }).end('a = d'),
  });
});

afterAll(() => host.close());

const get = (path: string, changes = {}) => fetchOnce(new URL(path, host.origin), access(changes));

test('reads a file, through redirects, and says where it was in the end', async () => {
  const fetched = await get('/1');
  expect(fetched).toMatchObject({ outcome: 'read', url: `${host.origin}/file` });
  expect(fetched.outcome === 'read' && Buffer.from(fetched.bytes).toString()).toBe('a = b');
});

test('says who asks and why, and asks for plain bytes', async () => {
  const fetched = await get('/headers');
  const headers = JSON.parse(fetched.outcome === 'read' ? Buffer.from(fetched.bytes).toString() : '{}');
  expect(headers['user-agent']).toMatch(/^Chatiere.*CHATONS/);
  expect(headers['accept-encoding']).toBe('identity');
});

test.each([
  ['/flood', { code: 'too-large' }],
  ['/announced', { code: 'too-large' }],
  ['/bomb', { code: 'too-large' }],
  ['/odd', { code: 'bad-encoding', detail: 'zstd' }],
  ['/broken', { code: 'unreachable', mayPass: true }],
  ['/half', { code: 'unreachable', mayPass: true }],
  ['/500', { code: 'http-error', detail: '503', mayPass: true }],
  ['/403', { code: 'http-error', detail: '403', mayPass: false }],
  ['/absent', { code: 'not-found' }],
  ['/circle', { code: 'too-many-redirects' }],
  ['/to-file-url', { code: 'unsupported-protocol' }],
  ['/to-nonsense', { code: 'bad-redirect' }],
  ['/to-metadata', { code: 'forbidden-address' }],
])('%s ends with its problem', async (path, problem) => {
  expect(await get(path)).toMatchObject({ outcome: 'failed', ...problem });
});

test.each(['/slow', '/silent'])('%s is not waited for', async (path) => {
  expect(await get(path, { limits: tightLimits })).toMatchObject({ outcome: 'failed', code: 'timeout' });
});

test('a redirect that carries a password is refused, and the password is not repeated', async () => {
  const fetched = await get('/to-password');
  expect(fetched).toMatchObject({ outcome: 'failed', code: 'bad-redirect', detail: new URL(host.origin).host });
});

const late: Answer = (request, response) => {
  const timer = setTimeout(() => redirectTo('/late')(request, response), 150);
  response.on('close', () => clearTimeout(timer));
};

test('one allowance of time counts for a file and all its redirects', async () => {
  host.answers.set('/late', late);
  expect(await get('/late', { limits: tightLimits })).toMatchObject({ code: 'timeout' });
  expect(host.asked.filter((path) => path === '/late').length).toBeLessThan(4);
});

test('follows five redirects and no more', () => {
  expect(host.asked.filter((path) => path === '/circle')).toHaveLength(6);
});

test('hangs up on a file of 50 MB long before its end [S35]', () => {
  expect(sent.bytes).toBeGreaterThan(quickLimits.bytes);
  expect(sent.bytes).toBeLessThan(20 * 1024 * 1024); // what the system's buffers may hold
});

test('reads what a server packed without being asked', async () => {
  const fetched = await get('/gzip');
  expect(fetched.outcome === 'read' && Buffer.from(fetched.bytes).toString()).toBe('a = c');
});

test('a file that did not change is not sent again', async () => {
  const first = await get('/etag');
  expect(first).toMatchObject({ outcome: 'read', etag: '"v1"' });
  const again = await fetchOnce(new URL('/etag', host.origin), access(), { etagOf: () => '"v1"' });
  expect(again).toEqual({ outcome: 'not-modified', url: `${host.origin}/etag` });
});

/** The same path under a name that `resolve` leads somewhere. */
const name = (path: string) => new URL(path, host.origin.replace('127.0.0.1', 'chaton.example'));
const at = (address: string) => async () => [{ address, family: address.includes(':') ? 6 : 4 }];
const inTurn = async () => [
  { address: '10.0.0.1', family: 4 },
  { address: '127.0.0.1', family: 4 },
];

describe('where it connects to', () => {
  test('a name that leads inside is refused, whatever the range [S33]', async () => {
    const addresses = ['127.0.0.1', '10.0.0.1', '192.168.1.1', '169.254.169.254', '100.100.100.200', '0.0.0.0', '::1'];
    for (const address of [...addresses, 'fe80::1', 'fd00:ec2::254', '::ffff:127.0.0.1', '168.63.129.16']) {
      const refused = await fetchOnce(name('/file'), access({ allowLoopback: false, resolve: at(address) }));
      expect([address, refused]).toMatchObject([address, { code: 'forbidden-address' }]);
    }
  });

  test('an address written as one is refused too, in any spelling', async () => {
    const { port } = new URL(host.origin);
    for (const spelling of ['127.0.0.1', '2130706433', '0x7f.1', '127.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0']) {
      const refused = await fetchOnce(new URL(`http://${spelling}:${port}/file`), access({ allowLoopback: false }));
      expect([spelling, refused]).toMatchObject([spelling, { code: 'forbidden-address' }]);
    }
  });

  test('allowing loopback allows nothing else', async () => {
    expect(await fetchOnce(name('/file'), access({ resolve: at('127.0.0.1') }))).toMatchObject({ outcome: 'read' });
    expect(await fetchOnce(name('/file'), access({ resolve: at('10.0.0.1') }))).toMatchObject({
      code: 'forbidden-address',
    });
  });

  test('a name is looked up for each connection, so that one that changed its mind gains nothing [S34]', async () => {
    const answers = ['127.0.0.1', '10.0.0.1'];
    const rebinding = access({ resolve: async () => [{ address: answers.shift() ?? '', family: 4 }] });
    expect(await fetchOnce(name('/file'), rebinding)).toMatchObject({ outcome: 'read' });
    expect(await fetchOnce(name('/file'), rebinding)).toMatchObject({ code: 'forbidden-address' });
  });

  test('what was connected to in the end is looked at again', async () => {
    const reads: string[] = [];
    const changing = {
      family: 4,
      get address() {
        reads.push(reads.length === 0 ? '8.8.8.8' : '127.0.0.1');
        return reads.at(-1) ?? '';
      },
    };
    const asked = host.asked.length;
    const refused = await fetchOnce(name('/file'), access({ allowLoopback: false, resolve: async () => [changing] }));
    expect(refused).toMatchObject({ code: 'forbidden-address', detail: '127.0.0.1' });
    expect(host.asked).toHaveLength(asked);
  });

  test('of several addresses only the public ones are tried', async () => {
    expect(await fetchOnce(name('/file'), access({ resolve: inTurn }))).toMatchObject({ outcome: 'read' });
  });
});

import { afterEach, expect, test } from 'vitest';
import { growingCache, readCrawlCache } from '../../../../utils/publisher/crawl/crawl-cache';
import { webFiles } from '../../../../utils/publisher/crawl/web-files';
import {
  access,
  breakConnection,
  quickLimits,
  redirectTo,
  status,
  testHost,
  type Answer,
  type TestHost,
} from './hostile-federation';

const hosts: TestHost[] = [];
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});

async function open(answers: Parameters<typeof testHost>[0]): Promise<TestHost> {
  const host = await testHost(answers);
  hosts.push(host);
  return host;
}

const failingFirst = (times: number, failure: Answer): Answer => {
  let left = times;
  return (request, response) => (left-- > 0 ? failure(request, response) : response.end('a = b'));
};

test('tries again after a 5xx and after a broken connection, twice at most', async () => {
  const host = await open({
    '/busy': failingFirst(2, status(503)),
    '/cut': failingFirst(1, breakConnection),
    '/down': status(500),
    '/refused': status(403),
  });
  const { readFile } = webFiles(access());
  expect(await readFile(`${host.origin}/busy`)).toMatchObject({ outcome: 'read' });
  expect(await readFile(`${host.origin}/cut`)).toMatchObject({ outcome: 'read' });
  expect(await readFile(`${host.origin}/down`)).toMatchObject({ problem: { code: 'http-error', detail: '500' } });
  expect(await readFile(`${host.origin}/refused`)).toMatchObject({ problem: { code: 'http-error', detail: '403' } });
  const asked = (path: string) => host.asked.filter((each) => each === path).length;
  expect([asked('/busy'), asked('/cut'), asked('/down'), asked('/refused')]).toEqual([3, 2, 3, 1]);
});

test('asks for each address once in a crawl, with or without its fragment', async () => {
  const host = await open({ '/a.properties': 'a = b' });
  const { readFile } = webFiles(access());
  await Promise.all([
    readFile(`${host.origin}/a.properties`),
    readFile('a.properties', `${host.origin}/b`),
    readFile(`${host.origin}/a.properties#x`),
  ]);
  expect(host.asked).toEqual(['/a.properties']);
});

test('remembers what did not change until the next crawl, behind a redirect too', async () => {
  const host = await open({
    '/old': redirectTo('/new'),
    '/new': (request, response) =>
      request.headers['if-none-match'] === 'W/"7"'
        ? response.writeHead(304).end()
        : response.writeHead(200, { ETag: 'W/"7"' }).end('a = é'),
  });
  const first = webFiles(access());
  await first.readFile(`${host.origin}/old`);
  const second = webFiles(access(), readCrawlCache(JSON.stringify(first.cache())));
  const again = await second.readFile(`${host.origin}/old`);
  expect(again.outcome === 'read' && Buffer.from(again.bytes).toString()).toBe('a = é');
  expect(second.cache()).toEqual(first.cache());
});

test('a server that says "not modified" of what we never had is not believed', async () => {
  const host = await open({ '/a': status(304) });
  expect(await webFiles(access()).readFile(`${host.origin}/a`)).toMatchObject({ outcome: 'failed' });
});

test('takes no reference that is no web address or carries a password', async () => {
  const { readFile } = webFiles(access());
  for (const reference of ['file:///etc/passwd', 'data:text/plain,a=b', 'ftp://a.fr/x', 'http://me:pw@127.0.0.1/']) {
    expect(await readFile(reference, 'http://127.0.0.1/')).toMatchObject({
      problem: { code: expect.stringMatching(/unsupported-protocol|bad-reference/) },
    });
  }
  expect(await readFile('a.properties')).toMatchObject({ problem: { code: 'bad-reference' } });
});

test('a cache that was tampered with sends no header of its own', () => {
  const entry = { etag: '"v1"\r\nHost: x', body: '' };
  expect(readCrawlCache(JSON.stringify({ a: entry, b: { etag: '"v1"', body: '' }, c: 1 }))).toEqual({
    b: { etag: '"v1"', body: '' },
  });
  expect(readCrawlCache('{')).toEqual({});
});

const slowly: Answer = (_request, response) => void setTimeout(() => response.end('a = b'), 150);

test('a file that was not asked for one organisation, whose allowance is spent, is asked for the next one [S32]', async () => {
  const host = await open({ '/slow': slowly, '/large': 'a'.repeat(2000), '/arn': 'a = b', '/kaz': 'a = b' });
  const limits = { ...quickLimits, promptMilliseconds: 10, patienceMilliseconds: 50, organizationBytes: 1000 };
  const { readFile } = webFiles(access({ limits }));
  const read = async (path: string, organization: string) => {
    const result = await readFile(path, `${host.origin}/o`, organization);
    return result.outcome === 'read' ? 'read' : result.problem.code;
  };
  expect(await read('/slow', 'mallory')).toBe('read');
  expect(await read('/large', 'eve')).toBe('read');
  expect(await Promise.all([read('/arn', 'mallory'), read('/arn', 'arn'), read('/arn', 'mallory')])).toEqual([
    'host-too-slow',
    'read',
    'read',
  ]);
  expect(await read('/kaz', 'eve')).toBe('files-too-large');
  expect(await read('/kaz', 'kaz')).toBe('read');
  expect(host.asked).toEqual(['/slow', '/large', '/arn', '/kaz']);
});

test('a cache that grew too large is left out whole [S31]', () => {
  const file = new Uint8Array(300); // 400 characters as base64
  const cache = growingCache(1000);
  cache.add('https://arn.org/a', '"1"', file);
  cache.add('https://arn.org/b', '"1"', file);
  expect(Object.keys(cache.whole() ?? {})).toEqual(['https://arn.org/a', 'https://arn.org/b']);
  cache.add('https://arn.org/c', '"1"', file);
  expect(cache.whole()).toBeUndefined();
});

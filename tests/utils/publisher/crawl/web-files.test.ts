import { afterEach, expect, test } from 'vitest';
import { readCrawlCache } from '../../../../utils/publisher/crawl/crawl-cache';
import { webFiles } from '../../../../utils/publisher/crawl/web-files';
import {
  access,
  breakConnection,
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
  const second = webFiles(access(), readCrawlCache(JSON.stringify(first.cache)));
  const again = await second.readFile(`${host.origin}/old`);
  expect(again.outcome === 'read' && Buffer.from(again.bytes).toString()).toBe('a = é');
  expect(second.cache).toEqual(first.cache);
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

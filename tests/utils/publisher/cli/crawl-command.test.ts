import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { federation, organization, service, testHost, type TestHost } from '../crawl/hostile-federation';
import { temporaryFolder } from '../site/published-site';
import { command } from './command';

let folder: ReturnType<typeof temporaryFolder>;
let sent: number;
let host: TestHost;
const at = (name: string) => join(folder.path, name);

/** Every file that is asked for below /large is a service's, as large as one may be. */
const large = Buffer.from(service('Large', 'https://large.example/').padEnd(256 * 1024, '\n# x'));
beforeEach(async () => {
  folder = temporaryFolder();
  sent = 0;
  host = await testHost(
    { '/honest': organization('Honest', {}, 'organization.website = https://honest.example/') },
    (request, response) => {
      const isLarge = request.url?.startsWith('/large/');
      if (isLarge) sent += large.length;
      response.writeHead(isLarge ? 200 : 404, { ETag: '"1"' }).end(isLarge ? large : undefined);
    },
  );
});
afterEach(async () => {
  await host.close();
  folder.remove();
});

const crawl = (...more: string[]) =>
  command('crawl', `${host.origin}/f`, '--out', at('state'), '--allow-loopback', ...more);
const registry = () => JSON.parse(readFileSync(at('state/registry.json'), 'utf8'));
const ids = () => registry().organizations.map(({ id }: { id: string }) => id);

test('four members with 500 services of the largest size stop no publication [S26]', async () => {
  const hostile = ['a', 'b', 'c', 'd'];
  host.answers.set('/f', federation(Object.fromEntries([...hostile, 'honest'].map((id) => [id, `/${id}`]))));
  for (const id of hostile) {
    const keys = Array.from({ length: 500 }, (_, index) => [`s${index}`, `/large/${id}/${index}`]);
    host.answers.set(`/${id}`, organization(id, Object.fromEntries(keys)));
  }
  const { exit } = await crawl();
  expect(exit).toBe(0);
  expect(ids()).toEqual([...hostile, 'honest']);
  const mostBytes = 4 * 2 * 1024 * 1024 + 16 * large.length; // what is under way when the last byte is counted is kept
  expect(sent).toBeLessThanOrEqual(mostBytes);
  const { organizations } = JSON.parse(readFileSync(at('state/problems.json'), 'utf8'));
  expect(organizations[0].problems.at(-1).code).toBe('more-problems');
  expect(JSON.stringify(organizations)).toContain('files-too-large');
});

test('the registry is written, whatever becomes of the report and of the cache [S27]', async () => {
  host.answers.set('/f', federation({ honest: '/honest' }));
  mkdirSync(at('state/problems.json/in-the-way'), { recursive: true });
  mkdirSync(at('state/cache.json/in-the-way'), { recursive: true });
  expect(await crawl()).toMatchObject({ exit: 1, progress: expect.stringContaining('problems.json') });
  expect(ids()).toEqual(['honest']);
});

test('a cache that no crawl can have left is not read [S28]', async () => {
  host.answers.set('/f', federation({ honest: '/honest' }));
  await crawl();
  writeFileSync(at('state/cache.json'), '{');
  truncateSync(at('state/cache.json'), 600 * 1024 * 1024); // longer than a text can be
  expect(await crawl('--previous', at('state'))).toMatchObject({ exit: 0 });
});

test('a last registry with a service that would not be taken any more stops no crawl [S29]', async () => {
  host.answers.set('/f', federation({ honest: '/honest' }));
  await crawl();
  const last = registry();
  const bad = { id: 'honest/pad', name: 'Pad', url: 'https://*.com/', file: {} };
  last.organizations[0].services = [bad];
  writeFileSync(at('state/registry.json'), JSON.stringify(last));
  expect(await crawl('--previous', at('state'))).toMatchObject({ exit: 0 });
  expect(existsSync(at('state/cache.json'))).toBe(true);
  expect(ids()).toEqual(['honest']);
});

import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from '../../../../utils/publisher/site/serve-site';
import { federation, organization, testHost, type TestHost } from '../crawl/hostile-federation';
import { temporaryFolder } from '../site/published-site';
import { command } from './command';

const bundled = fileURLToPath(new URL('../../../../data/federation', import.meta.url));

/** What the folder holds by its own list: it grows with each host that somebody adds. */
const listed = readFileSync(join(bundled, 'chatons.properties'), 'utf8').match(/^subs\./gm)?.length ?? 0;
const membersIn = (crawlFolder: string): { services: unknown[] }[] =>
  JSON.parse(readFileSync(join(crawlFolder, 'registry.json'), 'utf8')).organizations.filter(
    ({ membership }: { membership: { state: string } }) => membership.state === 'member',
  );
const folder = temporaryFolder();
const at = (name: string) => join(folder.path, name);
let host: TestHost;
beforeAll(async () => {
  host = await testHost();
});
afterAll(async () => {
  await host.close();
  folder.remove();
});

test('goes the whole way: keygen, crawl, publish, verify', async () => {
  const keygen = await command('keygen', '--out', at('key.json'));
  expect(keygen.exit).toBe(0);
  const publicKey = JSON.parse(keygen.out);
  expect(publicKey).toEqual({
    kty: 'EC',
    crv: 'P-256',
    alg: 'ES256',
    use: 'sig',
    kid: publicKey.kid,
    x: publicKey.x,
    y: publicKey.y,
  });
  expect(statSync(at('key.json')).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(at('key.json'), 'utf8'))).toMatchObject(publicKey);
  const again = await command('keygen', '--out', at('key.json'));
  expect([again.exit, again.out]).toEqual([1, '']);
  expect(JSON.parse(readFileSync(at('key.json'), 'utf8'))).toMatchObject(publicKey);

  const crawl = await command('crawl', bundled, '--out', at('crawl'));
  expect(crawl.exit).toBe(0);
  const members = membersIn(at('crawl'));
  const services = members.flatMap((member) => member.services).length;
  expect(Math.min(listed, members.length, services)).toBeGreaterThan(0);
  expect(crawl.out.split('\n').slice(0, 3)).toEqual([
    `Organisations read: ${listed}`,
    `Members: ${members.length}, with ${services} services`,
    `Former members: ${listed - members.length}`,
  ]);
  expect(crawl.progress).toContain(`${listed}/${listed} `);
  expect(JSON.parse(readFileSync(at('crawl/problems.json'), 'utf8'))).toHaveProperty('organizations');

  const publish = await command('publish', '--registry', at('crawl'), '--key', at('key.json'), '--out', at('site'));
  expect([publish.exit, publish.progress]).toEqual([0, '']);
  writeFileSync(at('keys.json'), JSON.stringify({ keys: [publicKey] }));
  const verify = await command('verify', at('site'), '--keys', at('keys.json'));
  expect([verify.exit, verify.out]).toEqual([
    0,
    expect.stringMatching(new RegExp(`^valid: version \\d{10} .* ${listed} organisations\\n`)),
  ]);

  const server = await serveSite(at('site'), 0);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await command('verify', url, '--keys', at('keys.json'))).toMatchObject({ exit: 0 });
  const head = await fetch(`${url}/head.json`);
  expect(head.headers.get('access-control-allow-origin')).toBe('*');
  for (const outside of ['/../key.json', '/%2e%2e/key.json', '/..%2fkey.json', '/files']) {
    expect((await fetch(url + outside)).status).toBe(404);
  }
  expect((await fetch(`${url}/head.json`, { method: 'PUT' })).status).toBe(405);
  const next = ['--registry', at('crawl'), '--key', at('key.json'), '--out', at('next'), '--previous', url];
  expect(await command('publish', ...next)).toMatchObject({ exit: 0, out: expect.stringContaining(', 0 of them new') });
  server.close();

  await command('keygen', '--out', at('other.json'));
  const twoKeys = ['--key', at('key.json'), '--key', at('other.json')];
  const both = ['publish', '--registry', at('crawl'), ...twoKeys, '--out', at('both')];
  expect(await command(...both)).toMatchObject({ exit: 0 });
  const jws = JSON.parse(readFileSync(at('both/head.json'), 'utf8'));
  jws.signatures[1].signature = jws.signatures[0].signature;
  writeFileSync(at('both/head.json'), JSON.stringify(jws));
  const other = JSON.parse(readFileSync(at('other.json'), 'utf8'));
  expect(await command('verify', at('both'), '--keys', at('keys.json'))).toMatchObject({
    exit: 0,
    out: expect.stringMatching(
      new RegExp(`^valid: .*\nsignature by ${publicKey.kid}: holds\nsignature by ${other.kid}: unknown key\n$`),
    ),
  });
  writeFileSync(at('both.json'), JSON.stringify({ keys: [publicKey, other] }));
  expect(await command('verify', at('both'), '--keys', at('both.json'))).toMatchObject({
    exit: 1,
    out: `refused: bad-signature (head.json)\nsignature by ${publicKey.kid}: holds\nsignature by ${other.kid}: wrong\n`,
  });
  expect(await command('verify', at('site'), '--keys', at('other.json'))).toMatchObject({
    exit: 1,
    out: 'refused: unknown-key (head.json)\n',
  });
  expect(await command('verify', at('nowhere'), '--keys', at('keys.json'))).toMatchObject({ exit: 1 });
});

test('a crawl that reads nobody ends with 1 and leaves the last registry alone', async () => {
  host.answers.set('/f', federation({ a: '/a' }));
  host.answers.set('/a', organization('A'));
  const crawl = () =>
    command('crawl', `${host.origin}/f`, '--out', at('state'), '--previous', at('state'), '--allow-loopback');
  expect(await crawl()).toMatchObject({ exit: 0, progress: expect.stringContaining('Nothing in') });
  const registry = readFileSync(at('state/registry.json'), 'utf8');
  host.answers.set('/f', '<html>');
  expect(await crawl()).toMatchObject({ exit: 1, out: expect.stringContaining('registry.json was not written') });
  expect(readFileSync(at('state/registry.json'), 'utf8')).toBe(registry);
  expect(JSON.parse(readFileSync(at('state/problems.json'), 'utf8')).federation[0].code).toBe('html-instead-of-file');
});

test('loopback is refused unless it is allowed', async () => {
  const crawl = await command('crawl', `${host.origin}/f`, '--out', at('refused'));
  expect([crawl.exit, existsSync(at('refused/registry.json'))]).toEqual([1, false]);
  expect(crawl.out).toContain('private or reserved address');
});

test('a last crawl that cannot be read stops the next one, so that nobody is forgotten', async () => {
  mkdirSync(at('spoilt'));
  for (const spoilt of ['{', '{"version":2026112300,"created":"2026-11-23","organizations":[{"id":"arn"}]}']) {
    writeFileSync(at('spoilt/registry.json'), spoilt);
    const crawl = await command('crawl', bundled, '--out', at('unwritten'), '--previous', at('spoilt'));
    expect([crawl.exit, existsSync(at('unwritten'))]).toEqual([1, false]);
    expect(crawl.progress).toContain('registry.json');
  }
});

test('the last crawl may be a published site', async () => {
  const crawl = await command('crawl', bundled, '--out', at('after'), '--previous', at('site'));
  expect(crawl).toMatchObject({ exit: 0, out: expect.stringContaining(`Organisations read: ${listed}\n`) });
  expect(membersIn(at('after'))).toEqual(membersIn(at('crawl')));
});

test('publish refuses a great loss with 1, and takes it when told to', async () => {
  const { organizations, ...rest } = JSON.parse(readFileSync(at('crawl/registry.json'), 'utf8'));
  mkdirSync(at('half'));
  const half = organizations.slice(0, Math.floor(organizations.length / 2));
  writeFileSync(at('half/registry.json'), JSON.stringify({ ...rest, organizations: half }));
  const publish = ['publish', '--registry', at('half'), '--key', at('key.json'), '--out', at('site')];
  const refused = await command(...publish);
  const before = membersIn(at('crawl')).length;
  const vanished = before - membersIn(at('half')).length;
  expect([refused.exit, refused.progress]).toEqual([
    1,
    expect.stringMatching(new RegExp(`^Refused: ${vanished} of ${before} members would vanish`)),
  ]);
  expect(await command(...publish, '--accept-loss')).toMatchObject({ exit: 0 });
});

test.each([
  [],
  ['fly'],
  ['crawl'],
  ['crawl', 'a', 'b', '--out', 'x'],
  ['crawl', 'a'],
  ['crawl', 'a', '--out', 'x', '--fast'],
  ['publish', '--registry', 'x'],
  ['publish', '--registry', 'x', '--key', 'k', '--out', 'y', '--expires', 'soon'],
  ['crawl', '', '--out', 'x'],
  ['crawl', 'ftp://x/', '--out', 'x'],
  ['crawl', 'a', '--out', 'x', '--previous', ''],
  ['publish', '--registry', 'x', '--out', 'y', '--key', ''],
  ['publish', '--registry', 'x', '--out', 'y', '--key', 'k', '--previous', ''],
  ['keygen'],
  ['verify', 'site'],
  ['verify', '', '--keys', 'k'],
  ['serve', '/nosuch', '--port', '0'],
  ['serve', 'data', '--port', '0'],
  ['serve', 'site', '--port', 'http'],
])('wrong usage is told with 2: %s %s %s %s [S124]', async (...args) => {
  const { exit, out, progress } = await command(...args.filter((arg) => arg !== undefined));
  expect([exit, out]).toEqual([2, '']);
  expect(progress).toContain('npm run --silent registry -- <command>');
});

test('what is not there is told with 1', async () => {
  expect(await command('crawl', at('nothing'), '--out', at('x'))).toMatchObject({ exit: 1 });
  expect(await command('verify', at('site'), '--keys', at('nothing'))).toMatchObject({ exit: 1 });
  expect(await command('help')).toMatchObject({ exit: 0 });
});

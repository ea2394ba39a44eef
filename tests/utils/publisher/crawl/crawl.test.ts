import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { crawl, type CrawlOutcome } from '../../../../utils/publisher/crawl/crawl';
import { crawlLimits } from '../../../../utils/publisher/web/crawl-limits';
import { problemReport } from '../../../../utils/publisher/crawl/problem-report';
import { requestQueue } from '../../../../utils/publisher/web/request-queue';
import { organization as sample } from '../../core/sample-registry';
import {
  access,
  breakConnection,
  federation,
  firstCrawl,
  flood,
  organization,
  quickLimits,
  redirectTo,
  service,
  slowLoris,
  testHost,
  type Answer,
  type TestHost,
} from './hostile-federation';

const hosts: TestHost[] = [];
afterAll(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});

async function open(answers: Parameters<typeof testHost>[0] = {}): Promise<TestHost> {
  const host = await testHost(answers);
  hosts.push(host);
  return host;
}

const run = (federationUrl: string, changes: Partial<Parameters<typeof crawl>[0]> = {}): Promise<CrawlOutcome> =>
  crawl({ ...firstCrawl, federation: federationUrl, access: access(), ...changes });

const codesOf = (outcome: CrawlOutcome, id: string) =>
  outcome.reports.find((report) => report.id === id)?.problems.map(({ code }) => code) ?? [];
const idsOf = ({ registry }: CrawlOutcome) => registry.organizations.map(({ id }) => id);

const anEntry = (subs: Record<string, string>) => ({ '/chatons.properties': federation(subs) });

const states = ({ registry }: CrawlOutcome) =>
  Object.fromEntries(registry.organizations.map(({ id, membership }) => [id, membership.state]));

test('a host of which membership was not known is a member once the list names it, read or not, and stays open else', async () => {
  const uncertainHosts = ['ouvaton', 'rhien', 'alolise'].map((id) =>
    sample({
      id,
      website: `https://${id}.org/`,
      domains: [`${id}.org`],
      services: [],
      membership: { state: 'uncertain' },
    }),
  );
  const site = 'federation.website = https://www.chatons.org';
  const collective = { _collective: 'collective' };
  const host = await open({
    '/chatons.properties': `${federation({ ouvaton: '/away', renamed: '/rhien' })}\n${site}`,
    '/rhien': organization('RHIEN', {}, 'organization.website = https://www.rhien.org/'),
  });
  const url = `${host.origin}/chatons.properties`;
  const first = await run(url, { uncertainHosts });
  expect(states(first)).toEqual({ ...collective, ouvaton: 'member', renamed: 'member', alolise: 'uncertain' });
  host.answers.set('/chatons.properties', `${federation({ ouvaton: '/away' })}\n${site}`);
  const second = await run(url, { uncertainHosts, previous: first.registry.organizations });
  expect(states(second)).toEqual({ ...collective, ouvaton: 'member', renamed: 'former', alolise: 'uncertain' });
});

test('the collective is known by the site that its file names, also on a day on which that cannot be read', async () => {
  const host = await open({
    '/chatons.properties': `${federation({ kaz: '/kaz' })}\nfederation.website = https://www.chatons.org`,
    '/kaz': organization('Kaz'),
  });
  const first = await run(`${host.origin}/chatons.properties`);
  expect(idsOf(first)).toEqual(['_collective', 'kaz']);
  host.answers.set('/chatons.properties', breakConnection);
  const second = await run(`${host.origin}/chatons.properties`, { previous: first.registry.organizations });
  expect(second.registry.organizations[0]).toEqual(first.registry.organizations[0]);
});

test('a host that is listed but unreachable keeps its last known data, stale since then', async () => {
  const arn = await open({
    '/arn': organization('ARN', { pad: '/pad', libreto: '/libreto' }),
    '/pad': service('Pad', 'https://pad.sans-nuage.fr/'),
    '/libreto': service('Libreto', 'https://libreto.sans-nuage.fr/'),
  });
  const entry = await open(anEntry({ arn: `${arn.origin}/arn` }));
  const url = `${entry.origin}/chatons.properties`;
  const first = await run(url, { now: new Date('2026-11-20T12:00:00Z') });
  expect(first.registry.organizations[0]?.staleSince).toBeUndefined();

  const previous = first.registry.organizations;
  arn.answers.set('/arn', breakConnection);
  const second = await run(url, { previous, now: new Date('2026-11-21T12:00:00Z') });
  const services = previous[0]?.services.map((each) => ({ ...each, staleSince: '2026-11-21' }));
  expect(second.registry.organizations).toEqual([{ ...previous[0], services, staleSince: '2026-11-21' }]);
  expect(codesOf(second, 'arn')).toEqual(['unreachable', 'kept-last-known']);
  expect(second.organizationsRead).toBe(0);

  const third = await run(url, { previous: second.registry.organizations });
  expect(third.registry.organizations[0]?.staleSince).toBe('2026-11-21');

  arn.answers.set('/arn', organization('ARN', { pad: '/pad', libreto: '/libreto' }));
  const fourth = await run(url, { previous: third.registry.organizations });
  expect(fourth.registry.organizations).toEqual(previous);
});

test('a service that cannot be read today stays, one whose file is gone goes', async () => {
  const arn = await open({
    '/arn': organization('ARN', { pad: '/pad', libreto: '/libreto', vps: '/vps' }),
    '/pad': service('Pad', 'https://pad.sans-nuage.fr/'),
    '/libreto': service('Libreto', 'https://libreto.sans-nuage.fr/'),
    '/vps': service('VPS', 'https://arn-fai.net/vps'),
  });
  const entry = await open(anEntry({ arn: `${arn.origin}/arn` }));
  const first = await run(`${entry.origin}/chatons.properties`);
  arn.answers.set('/pad', breakConnection);
  arn.answers.delete('/libreto');
  const second = await run(`${entry.origin}/chatons.properties`, { previous: first.registry.organizations });
  const [organizationNow] = second.registry.organizations;
  expect(organizationNow?.services.map(({ id }) => id)).toEqual(['arn/pad', 'arn/vps']);
  expect(organizationNow?.staleSince).toBe('2026-11-23');
  expect(organizationNow?.services.map(({ staleSince }) => staleSince)).toEqual(['2026-11-23', undefined]);
});

test('what could be read today lends nobody its old date, and a kept service keeps its domain', async () => {
  const arn = await open({
    '/arn': organization('ARN', { pad: '/pad', vps: '/vps' }),
    '/pad': service('Pad', 'https://pad.sans-nuage.fr/'),
    '/vps': service('VPS', 'https://arn-fai.net/vps'),
  });
  const entry = await open(anEntry({ arn: `${arn.origin}/arn` }));
  let previous: CrawlOutcome['registry']['organizations'] = [];
  const on = async (day: string, ...broken: string[]) => {
    const whole = new Map(arn.answers);
    for (const path of broken) arn.answers.set(path, breakConnection);
    const now = new Date(`2026-11-${day}T12:00:00Z`);
    previous = (await run(`${entry.origin}/chatons.properties`, { previous, now })).registry.organizations;
    for (const [path, answer] of whole) arn.answers.set(path, answer);
    const [{ staleSince, services, domains } = previous[0]!] = previous;
    return [staleSince, ...services.map((each) => each.staleSince), domains.length];
  };
  const none = undefined;
  expect(await on('01')).toEqual([none, none, none, 2]);
  expect(await on('02', '/arn')).toEqual(['2026-11-02', '2026-11-02', '2026-11-02', 2]);
  expect(await on('03', '/vps')).toEqual(['2026-11-02', none, '2026-11-02', 2]);
  expect(await on('04', '/pad')).toEqual(['2026-11-04', '2026-11-04', none, 2]);
  expect(await on('05', '/pad', '/vps')).toEqual(['2026-11-04', '2026-11-04', '2026-11-05', 2]);
  expect(await on('06', '/vps')).toEqual(['2026-11-05', none, '2026-11-05', 2]);
  expect(await on('07')).toEqual([none, none, none, 2]);
});

test('a host that is no longer listed becomes a former member, once', async () => {
  const host = await open({ '/arn': organization('ARN'), '/kaz': organization('Kaz') });
  host.answers.set('/chatons.properties', federation({ arn: '/arn', kaz: '/kaz' }));
  const url = `${host.origin}/chatons.properties`;
  const first = await run(url, { now: new Date('2026-11-20T12:00:00Z') });
  host.answers.set('/chatons.properties', federation({ kaz: '/kaz' }));
  const second = await run(url, { previous: first.registry.organizations, now: new Date('2026-11-21T12:00:00Z') });
  const withdrawn = { state: 'former', until: '2026-11-21', reason: 'unlisted' };
  expect(second.registry.organizations.map(({ id, membership }) => [id, membership])).toEqual([
    ['arn', withdrawn],
    ['kaz', { state: 'member' }],
  ]);
  expect(codesOf(second, 'arn')).toEqual(['no-longer-listed']);

  const third = await run(url, { previous: second.registry.organizations });
  expect(third.registry.organizations[0]?.membership).toEqual(withdrawn);
  expect(codesOf(third, 'arn')).toEqual([]);

  host.answers.set('/chatons.properties', federation({ arn: '/arn', kaz: '/kaz' }));
  const fourth = await run(url, { previous: third.registry.organizations });
  expect(fourth.registry.organizations[0]?.membership).toEqual({ state: 'member' });
});

test('a host that is listed again is a member again, though its server is down', async () => {
  const host = await open({
    '/arn': organization('ARN', {}, 'organization.memberof.chatons.startdate = 2018-03'),
    '/left': organization('Left', {}, 'organization.memberof.chatons.enddate = 2023-09'),
    '/kaz': organization('Kaz'),
  });
  const url = `${host.origin}/chatons.properties`;
  const listing = (subs: Record<string, string>) => host.answers.set('/chatons.properties', federation(subs));
  listing({ arn: '/arn', kaz: '/kaz', left: '/left' });
  const first = await run(url);
  listing({ kaz: '/kaz' });
  const second = await run(url, { previous: first.registry.organizations });
  expect(second.registry.organizations[0]?.membership).toMatchObject({ state: 'former', reason: 'unlisted' });

  listing({ arn: '/arn', kaz: '/kaz', left: '/left' });
  for (const path of ['/arn', '/left']) host.answers.set(path, breakConnection);
  const third = await run(url, { previous: second.registry.organizations });
  expect(third.registry.organizations.map(({ id, membership }) => [id, membership.state])).toEqual([
    ['arn', 'member'],
    ['kaz', 'member'],
    ['left', 'former'],
  ]);
  expect(third.registry.organizations[0]).toMatchObject({
    membership: { state: 'member', since: '2018-03' },
    staleSince: '2026-11-23',
  });
  expect(third.registry.organizations[0]?.membership).not.toHaveProperty('until');
});

test('a host whose own file says that it left is former from its own date, though it is still listed', async () => {
  const host = await open({
    '/gone': organization('Gone', {}, 'organization.memberof.chatons.enddate = 2023-09'),
    '/chatons.properties': federation({ gone: '/gone' }),
  });
  const outcome = await run(`${host.origin}/chatons.properties`);
  expect(outcome.registry.organizations[0]?.membership).toEqual({
    state: 'former',
    until: '2023-09',
    reason: 'declared',
  });
});

test('a host that says that it left, but not when, left on the day on which that was first seen', async () => {
  const away = organization('A', {}, 'organization.memberof.chatons.status.level = AWAY');
  const host = await open({
    '/chatons.properties': federation({ a: '/a', b: '/b' }),
    '/a': organization('A'),
    '/b': away,
  });
  const url = `${host.origin}/chatons.properties`;
  const first = await run(url, { now: new Date('2026-11-20T12:00:00Z') });
  host.answers.set('/a', away);
  const second = await run(url, { previous: first.registry.organizations, now: new Date('2026-11-21T12:00:00Z') });
  const third = await run(url, { previous: second.registry.organizations });
  const declared = { state: 'former', reason: 'declared' };
  for (const outcome of [second, third]) {
    expect(outcome.registry.organizations.map(({ membership }) => membership)).toEqual([
      { ...declared, until: '2026-11-21' },
      declared, // it may have left years before anybody looked
    ]);
  }
});

test('a host that is listed under another name now has not left', async () => {
  const host = await open({ '/arn': organization('ARN'), '/chatons.properties': federation({ arn: '/arn' }) });
  const first = await run(`${host.origin}/chatons.properties`);
  host.answers.set('/chatons.properties', federation({ 'sans-nuage': '/arn' }));
  const second = await run(`${host.origin}/chatons.properties`, { previous: first.registry.organizations });
  expect(second.registry.organizations.map(({ id, membership }) => [id, membership.state])).toEqual([
    ['sans-nuage', 'member'],
  ]);
});

test('without the federation’s own file nobody is read and nobody is made a former member', async () => {
  const host = await open({ '/arn': organization('ARN'), '/chatons.properties': federation({ arn: '/arn' }) });
  const first = await run(`${host.origin}/chatons.properties`);
  host.answers.set('/chatons.properties', '<html>maintenance</html>');
  const second = await run(`${host.origin}/chatons.properties`, { previous: first.registry.organizations });
  expect(second.organizationsRead).toBe(0);
  expect(second.federationProblems.map(({ code }) => code)).toEqual(['html-instead-of-file']);
  expect(second.reports).toEqual([]);
});

test('a report of endless problems ends, organisation by organisation [S30]', async () => {
  const keys = Array.from({ length: 250 }, (_, index) => [`s${index}`, `/nowhere/${index}`]);
  const host = await open({
    '/o': organization('Endless', Object.fromEntries(keys)),
    '/chatons.properties': federation({ endless: '/o' }),
  });
  const report = problemReport(await run(`${host.origin}/chatons.properties`));
  const [{ problems }] = report.organizations as [(typeof report.organizations)[0]];
  expect([problems.length, problems[199]?.code, problems.at(-1)?.code]).toEqual([201, 'not-found', 'more-problems']);
});

test('a misspelt .well_known is mended also where the server says "not there" with a web page', async () => {
  const page = '<!DOCTYPE html><html>Page introuvable</html>';
  const host = await open({
    '/.well_known/kaz': page,
    '/.well-known/kaz': organization('Kaz'),
    '/.well_known/gone': page,
    '/chatons.properties': federation({ kaz: '/.well_known/kaz', gone: '/.well_known/gone' }),
  });
  const outcome = await run(`${host.origin}/chatons.properties`);
  expect(idsOf(outcome)).toEqual(['kaz']);
  expect(codesOf(outcome, 'gone')).toEqual(['html-instead-of-file', 'not-in-registry']);
});

test('a federation of 3,000 members is read, though its file is larger than a member’s may be', async () => {
  const subs = Object.fromEntries(
    Array.from({ length: 3000 }, (_, index) => [`host${index}`, `bad:/organizations/${'x'.repeat(60)}/${index}`]),
  );
  const padding = `# ${'x'.repeat(300 * 1024)}`;
  const host = await open({
    '/kaz': organization('Kaz', {}, padding),
    '/chatons.properties': federation({ kaz: '/kaz', ...subs }),
  });
  const outcome = await run(`${host.origin}/chatons.properties`);
  expect(outcome.federationProblems).toEqual([]);
  expect(outcome.reports).toHaveLength(3001);
  expect(codesOf(outcome, 'kaz')).toEqual(['too-large', 'not-in-registry']);
});

// They wait for others more than they compute, and so do it at the same time.
describe.concurrent('among slow hosts', () => {
  test('reads a federation with every known fault, and comes to an end [S36]', async () => {
    const kaz = await open({
      '/.well-known/chatonsinfos/kaz.properties': organization('Kaz', {
        pad: '"pad.properties"',
        cloud: 'http://127.0.0.1:1/cloud.properties',
      }),
      '/.well-known/chatonsinfos/pad.properties': service('Pad', 'https://pad.kaz.bzh/', 'software.name=Etherpad'),
    });
    const latin = Buffer.from(organization('La mère Zaclys', { flux: '/flux' }).replaceAll('\n', '\r\n'), 'latin1');
    const faults: Record<string, Answer | string | Uint8Array> = {
      '/latin': latin,
      '/flux': `\ufeff${service('Flux', "'https://www.zaclys.com/flux/'", 'software.name = Padowan\nservice.startdate = 24/11/2023')}`,
      '/html': '<!DOCTYPE html><html>file.class = Organization</html>',
      '/service': service('Pad', 'https://pad.example.org/'),
      '/loris': slowLoris,
      '/flood': flood(50 * 1024 * 1024, { bytes: 0 }),
      '/cut': breakConnection,
      '/circle': redirectTo('/circle'),
      '/inside': redirectTo('http://169.254.169.254/'),
      '/empty': '',
      '/itself': organization('Ouroboros', { a: '/itself', b: '/chatons.properties', c: '/moved' }),
      '/moved': redirectTo('/itself'),
      '/coordinates': organization(
        'Null Island',
        {},
        'organization.geolocation.latitude = 0\norganization.geolocation.longitude = 0',
      ),
    };
    const entry = await open(faults);
    const listed = Object.keys(faults).map((path): [string, string] => [path.slice(1), path]);
    entry.answers.set(
      '/chatons.properties',
      federation({
        ...Object.fromEntries(listed),
        kaz: `'${kaz.origin}/.well_known/chatonsinfos/kaz.properties'`,
        'kaz-again': `${kaz.origin}/.well-known/chatonsinfos/kaz.properties`,
        nowhere: '/nowhere.properties',
        disk: 'file:///etc/passwd',
        down: 'http://127.0.0.1:1/x.properties',
      }),
    );
    const outcome = await run(`${entry.origin}/chatons.properties`);

    expect(idsOf(outcome)).toEqual(['coordinates', 'itself', 'kaz', 'latin']);
    expect(outcome.organizationsRead).toBe(4);
    const zaclys = outcome.registry.organizations.find(({ id }) => id === 'latin');
    expect(zaclys).toMatchObject({
      name: 'La mère Zaclys',
      domains: ['zaclys.com'],
      services: [{ id: 'latin/flux', url: 'https://www.zaclys.com/flux/', kinds: [], startDate: '2023-11-24' }],
    });
    expect(outcome.registry.organizations.find(({ id }) => id === 'kaz')?.services).toMatchObject([
      { id: 'kaz/pad', kinds: ['collab-text'] },
    ]);

    const expected: Record<string, string[]> = {
      latin: ['not-utf-8', 'carriage-returns', 'byte-order-mark', 'quoted-values', 'date-not-iso', 'unknown-software'],
      html: ['html-instead-of-file', 'not-in-registry'],
      service: ['wrong-class', 'not-in-registry'],
      loris: ['timeout', 'not-in-registry'],
      flood: ['too-large', 'not-in-registry'],
      cut: ['unreachable', 'not-in-registry'],
      circle: ['too-many-redirects', 'not-in-registry'],
      inside: ['forbidden-address', 'not-in-registry'],
      empty: ['empty-file', 'not-in-registry'],
      moved: ['same-file-twice', 'not-in-registry'],
      coordinates: ['zero-coordinates'],
      nowhere: ['not-found', 'not-in-registry'],
      disk: ['unsupported-protocol', 'not-in-registry'],
      down: ['unreachable', 'not-in-registry'],
      'kaz-again': ['same-file-twice', 'not-in-registry'],
      kaz: ['quoted-values', 'unreachable'],
    };
    for (const [id, codes] of Object.entries(expected)) {
      expect([id, codesOf(outcome, id)]).toEqual([id, expect.arrayContaining(codes)]);
    }
    expect(codesOf(outcome, 'itself').filter((code) => code === 'wrong-class')).toHaveLength(3);
    expect(outcome.federationProblems.map(({ code }) => code)).toEqual(['quoted-values', 'well-known-misspelt']);

    const report = problemReport(outcome);
    const sentences = [...report.federation, ...report.organizations.flatMap(({ problems }) => problems)];
    for (const { code, fr, en } of sentences) {
      expect([code, fr, en]).not.toEqual([code, code, code]);
      expect(`${fr} ${en}`).not.toMatch(/\{detail\}|…/);
    }
  });

  test('a host that never answers holds up neither the crawl nor the others, and what it was not asked for is said', async () => {
    const keys = Array.from({ length: 200 }, (_, index) => `s${index}`);
    const slow = await open({ '/o': organization('Slow', Object.fromEntries(keys.map((key) => [key, `/${key}`]))) });
    for (const key of keys) slow.answers.set(`/${key}`, () => {});
    const neighbour = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`n${index}`, `/n${index}`]));
    slow.answers.set('/neighbour', organization('Neighbour on the same server', neighbour));
    for (const path of Object.values(neighbour)) slow.answers.set(path, service('Pad', `https://arn.fr${path}`));
    const host = await open({
      '/chatons.properties': federation({ slow: `${slow.origin}/o`, arn: `${slow.origin}/neighbour`, kaz: '/kaz' }),
      '/kaz': organization('Kaz', { pad: '/pad' }),
      '/pad': service('Pad', 'https://pad.kaz.bzh/'),
    });
    const limits = { ...quickLimits, patienceMilliseconds: 2000 };
    const shown: string[] = [];
    const outcome = await run(`${host.origin}/chatons.properties`, {
      access: access({ limits }),
      onProgress: (_done, _total, label) => shown.push(label),
    });
    expect(slow.asked.filter((path) => /^\/s\d/.test(path)).length).toBeLessThan(10);
    const codes = codesOf(outcome, 'slow');
    expect(new Set(codes)).toEqual(new Set(['timeout', 'host-too-slow']));
    expect(codes).toHaveLength(200);
    expect(outcome.registry.organizations.map(({ id, services }) => [id, services.length])).toEqual([
      ['arn', 20],
      ['kaz', 1],
      ['slow', 0],
    ]);
    expect(shown).toContain('slow 1/200');
  });

  test(
    'crawls 100 organisations with 1,000 services, 16 requests at once and 2 for a host, at 20 ms each',
    { timeout: 60_000 },
    async () => {
      const inFlight = { now: 0, most: 0, mostOnAHost: 0, total: 0 };
      const slowHost = async (files: Record<string, string>) => {
        let here = 0;
        const slowly =
          (text: string): Answer =>
          async (_request, response) => {
            inFlight.total++;
            inFlight.most = Math.max(inFlight.most, ++inFlight.now);
            inFlight.mostOnAHost = Math.max(inFlight.mostOnAHost, ++here);
            await wait(20);
            inFlight.now--;
            here--;
            response.end(text);
          };
        return open(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, slowly(text)])));
      };
      const subs: Record<string, string> = {};
      for (let index = 0; index < 100; index++) {
        const keys = Array.from({ length: 10 }, (_, each) => `s${each}`);
        const files = keys.map((key) => [`/${key}`, service(key, `https://${key}.host${index}.org/`)]);
        const listed = Object.fromEntries(keys.map((key) => [key, `/${key}`]));
        const host = await slowHost({ '/o': organization(`Host ${index}`, listed), ...Object.fromEntries(files) });
        subs[`host${index}`] = `${host.origin}/o`;
      }
      const entry = await slowHost({ '/chatons.properties': federation(subs) });
      const shown: string[] = [];
      const outcome = await run(`${entry.origin}/chatons.properties`, {
        access: { limits: crawlLimits, allowLoopback: true, queue: requestQueue(crawlLimits) },
        onProgress: (done, total) => shown.push(`${done}/${total}`),
      });
      expect(outcome.registry.organizations).toHaveLength(100);
      expect(outcome.registry.organizations.flatMap(({ services }) => services)).toHaveLength(1000);
      expect(outcome.reports).toEqual([]);
      expect(inFlight).toEqual({ now: 0, most: 16, mostOnAHost: 2, total: 1101 });
      expect(shown).toHaveLength(1100);
      expect(shown.at(-1)).toBe('100/100');
    },
  );
});

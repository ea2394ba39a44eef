import { afterEach, expect, test } from 'vitest';
import { probeServices } from '../../../../utils/publisher/crawl/probe-services';
import type { Organization } from '../../../../utils/core/registry/registry';
import { organization, service } from '../../core/sample-registry';
import { access, status, testHost, type TestHost } from './hostile-federation';

const hosts: TestHost[] = [];
afterEach(async () => {
  await Promise.all(hosts.splice(0).map((host) => host.close()));
});

async function open(answers: Parameters<typeof testHost>[0]): Promise<TestHost> {
  const host = await testHost(answers);
  hosts.push(host);
  return host;
}

const offering = (id: string, urls: Record<string, string>, over: Partial<Organization> = {}) =>
  organization({
    id,
    services: Object.entries(urls).map(([key, url]) => service({ id: `${id}/${key}`, url })),
    ...over,
  });

const probesOf = (organizations: Organization[]) =>
  organizations.flatMap(({ services }) => services.map(({ id, probe }) => [id, probe]));

test('a probe notes for each service of a member whether its page answered, and when', async () => {
  const pages = await open({ '/up': 'hello', '/login': (_request, response) => response.writeHead(401).end() });
  const at = (path: string) => `${pages.origin}${path}`;
  const organizations = [
    offering('a', { up: at('/up'), login: at('/login'), down: at('/down') }),
    offering('former', { up: at('/former') }, { membership: { state: 'former', until: '2023' } }),
  ];
  const first = await probeServices(organizations, [], access(), '2026-11-20');
  expect(probesOf(first)).toEqual([
    ['a/up', { reachable: true, date: '2026-11-20' }],
    ['a/login', { reachable: true, date: '2026-11-20' }],
    ['a/down', { reachable: false, date: '2026-11-20' }],
    ['former/up', undefined],
  ]);
  expect(pages.asked.toSorted()).toEqual(['/down', '/login', '/up']);

  pages.answers.set('/down', 'back again');
  const second = await probeServices(organizations, first, access(), '2026-11-23');
  expect(probesOf(second).slice(0, 3)).toEqual([
    ['a/up', { reachable: true, date: '2026-11-20' }],
    ['a/login', { reachable: true, date: '2026-11-20' }],
    ['a/down', { reachable: true, date: '2026-11-23' }],
  ]);
  const third = await probeServices(organizations, second, access(), '2026-11-30');
  expect(probesOf(third)[0]).toEqual(['a/up', { reachable: true, date: '2026-11-30' }]);
});

test('whatever answers is reachable, a page or not; what is not there or broken is not', async () => {
  const codes = [200, 204, 401, 403, 405, 429, 404, 410, 500];
  const pages = await open(Object.fromEntries(codes.map((code) => [`/${code}`, status(code)])));
  const urls = Object.fromEntries(codes.map((code) => [`s${code}`, `${pages.origin}/${code}`]));
  const probed = await probeServices([offering('a', urls)], [], access(), '2026-11-23');
  const reachable = probed[0]!.services.filter(({ probe }) => probe?.reachable).map(({ id }) => id.slice('a/s'.length));
  expect(reachable).toEqual(['200', '204', '401', '403', '405', '429']);
});

import { describe, expect, test } from 'vitest';
import { labelOf, siteHost } from '../../../../utils/core/registry/label';
import { indexRegistry, readerOf } from '../../../../utils/core/registry/index-registry';
import { labelEntries } from '../../../../utils/core/registry/label-entries';
import type { Organization } from '../../../../utils/core/registry/registry';
import { catalogue, organization, service } from '../sample-registry';

const infini = organization();
const gone = organization({
  id: 'gone',
  name: 'Gone',
  website: 'https://gone.example/',
  domains: ['gone.example'],
  membership: { state: 'former', until: '2023-09' },
  services: [service({ id: 'gone/pad', url: 'https://pad.gone.example/' })],
});

/** A member that claims an address, as its site and as its service, and the domain with it. */
const hostile = (address: string, domain: string) =>
  organization({
    id: 'hostile',
    website: address,
    domains: [domain],
    services: [service({ id: 'hostile/pad', url: address })],
  });

/** A member with a service on a host that is not its own. */
const neighbour = (id: string) =>
  organization({
    id,
    website: `https://${id}.example/`,
    domains: [`${id}.example`],
    services: [service({ id: `${id}/pad`, url: 'https://pad.shared.example/' })],
  });

/** The label that a page at `url` gets from these organisations, by the way that pages go. */
async function labelAt(url: string, ...organizations: Organization[]) {
  const registry = { version: 2026112300, created: '2026-11-23T00:00:00Z', organizations };
  const reader = readerOf(indexRegistry(registry, catalogue, 'bundled'), catalogue);
  const host = siteHost(url)!;
  const label = labelOf(host, await reader.labelEntries(host));
  return label.label === 'none' ? 'none' : `${label.label} ${label.organization}`;
}

describe('a host', () => {
  test('is the same with and without www', async () => {
    expect(await labelAt('https://infini.fr/', infini)).toBe('member infini');
    expect(await labelAt('https://www.infini.fr/', infini)).toBe('member infini');
    const bare = organization({ website: 'https://infini.fr/' });
    expect(await labelAt('https://www.infini.fr/', bare)).toBe('member infini');
  });

  test('of a declared service is the member’s; another one below its domain is undeclared', async () => {
    expect(await labelAt('https://pad.infini.fr/p/abc', infini)).toBe('member infini');
    expect(await labelAt('https://cloud.infini.fr/', infini)).toBe('undeclared infini');
  });

  test('below the domain of a former member is a former member’s', async () => {
    expect(await labelAt('https://cloud.gone.example/', gone)).toBe('former gone');
    expect(await labelAt('https://pad.gone.example/', gone)).toBe('former gone');
  });

  test('that nobody declares is nobody’s', async () => {
    expect(await labelAt('https://example.org/', infini, gone)).toBe('none');
  });
});

describe('a hostile member', () => {
  test('gets no tracked host by claiming it', async () => {
    const greedy = hostile('https://doodle.com/', 'doodle.com');
    expect(await labelAt('https://doodle.com/', greedy)).toBe('none');
    expect(await labelAt('https://eu.doodle.com/', greedy)).toBe('none');
  });

  test('gets no tracked host of which only some paths are tracked', async () => {
    const greedy = hostile('https://docs.google.com/', 'google.com');
    expect(await labelAt('https://docs.google.com/', greedy)).toBe('none');
  });

  test('gets no domain that tracked hosts lie below, nor a tracked host without its www', async () => {
    const greedy = hostile('https://www.google.com/', 'google.com');
    expect(await labelAt('https://www.google.com/', greedy)).toBe('none');
    expect(await labelAt('https://anything.google.com/', greedy)).toBe('none');
    const french = hostile('https://www.google.fr/', 'google.fr');
    expect(await labelAt('https://google.fr/', french)).toBe('none');
  });

  test('does not get the host of another member, whichever comes first', async () => {
    const greedy = organization({
      id: 'hostile',
      website: 'https://hostile.example/',
      domains: ['hostile.example'],
      services: [service({ id: 'hostile/pad', url: 'https://pad.infini.fr/' })],
    });
    expect(await labelAt('https://pad.infini.fr/', infini, greedy)).toBe('member infini');
    expect(await labelAt('https://pad.infini.fr/', greedy, infini)).toBe('member infini');
  });

  test('gets neither a bare name nor a whole top-level domain', () => {
    expect(labelEntries([hostile('https://fr/', 'fr')], () => false)).toEqual(new Map());
  });
});

test('a host claimed by a member and a former one is the member’s', async () => {
  const moved = organization({
    id: 'moved',
    website: 'https://moved.example/',
    domains: ['moved.example'],
    services: [service({ id: 'moved/pad', url: 'https://shared.host.example/' })],
  });
  const before = organization({
    ...gone,
    services: [service({ id: 'gone/pad', url: 'https://shared.host.example/' })],
  });
  expect(await labelAt('https://shared.host.example/', before, moved)).toBe('member moved');
  expect(await labelAt('https://shared.host.example/', moved, before)).toBe('member moved');
});

test('between equals the first one keeps a host', async () => {
  expect(await labelAt('https://pad.shared.example/', neighbour('one'), neighbour('two'))).toBe('member one');
});

import { describe, expect, test } from 'vitest';
import { labelOf, siteHost } from '../../../../utils/core/registry/label';
import { indexRegistry, readerOf } from '../../../../utils/core/registry/index-registry';
import { domainOwners } from '../../../../utils/core/registry/domain-owners';
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

/** One whose domain is shared.example, so the registry says. */
const at = (id: string, website: string, state: 'member' | 'former' = 'member') =>
  organization({ id, website, domains: ['shared.example'], membership: { state }, services: [] });

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
  test('gets no tracked host by claiming it [S7]', async () => {
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

  test('does not get the host of another member, whichever comes first [S15]', async () => {
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
    const greedy = hostile('https://fr/', 'fr');
    expect(labelEntries([greedy], domainOwners([greedy]), () => false)).toEqual(new Map());
  });

  test('gets no host by naming it as its site or its service, but below its own domains [S19]', async () => {
    const greedy = organization({
      id: 'hostile',
      website: 'https://elsewhere.example/',
      domains: ['hostile.example'],
      services: [service({ id: 'hostile/pad', url: 'https://pad.shared.example/' })],
    });
    expect(await labelAt('https://elsewhere.example/', greedy)).toBe('none');
    expect(await labelAt('https://pad.shared.example/', greedy)).toBe('none');
    expect(await labelAt('https://hostile.example/', greedy)).toBe('undeclared hostile');
  });

  test('gets no host below the domain of another, however the address is written', async () => {
    for (const address of ['https://PAD.INFINI.FR./', 'https://pad.infini.fr:8443/', 'https://infini.fr/hostile']) {
      const greedy = organization({ id: 'a', website: address, domains: ['a.example'], services: [] });
      expect(await labelAt('https://infini.fr/', greedy, infini)).toBe('member infini');
      expect(await labelAt('https://pad.infini.fr/', greedy, infini)).toBe('member infini');
    }
  });
});

describe('a domain that two organisations have', () => {
  test('is the one’s whose website is there, whichever comes first', async () => {
    const home = at('z', 'https://www.shared.example/', 'former');
    const other = at('a', 'https://a.example/');
    expect(await labelAt('https://shared.example/', other, home)).toBe('former z');
    expect(await labelAt('https://shared.example/', home, other)).toBe('former z');
  });

  test('is nobody’s if that does not decide [S16]', async () => {
    const two = [at('one', 'https://shared.example/1'), at('two', 'https://shared.example/2')];
    expect(await labelAt('https://shared.example/', ...two)).toBe('none');
    expect(await labelAt('https://pad.shared.example/', ...two.toReversed())).toBe('none');
  });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { labelOf, siteHost } from '../../../../utils/core/registry/label';
import { indexRegistry, readerOf } from '../../../../utils/core/registry/index-registry';
import type { Registry } from '../../../../utils/core/registry/registry';
import { crawl } from '../../../../utils/publisher/crawl/crawl';
import { catalogue } from '../../core/sample-registry';
import { breakConnection, federation, firstCrawl, organization, redirectTo, service } from './hostile-federation';
import { namedHosts, type NamedHosts } from './named-hosts';

let hosts: NamedHosts;
let listed: Record<string, string>;
let previous: Registry['organizations'];

beforeEach(async () => {
  hosts = await namedHosts();
  listed = {};
  previous = [];
});
afterEach(() => hosts.close());

/** Who is listed, with its own file at `file`, its website, and its services by address, whose files lie beside it. */
interface Files {
  file: string;
  website?: string;
  services?: string[];
  more?: string;
}

function list(id: string, { file, website, services = [], more = '' }: Files) {
  listed[id] = hosts.at(file);
  const keys = services.map((_, index) => [`s${index}`, `${id}-s${index}`]);
  const lines = [website === undefined ? '' : `organization.website = ${website}`, more].join('\n');
  hosts.answers.set(file, organization(id, Object.fromEntries(keys), lines));
  for (const [index, address] of services.entries()) {
    hosts.answers.set(file.replace(/[^/]*$/, `${id}-s${index}`), service(`S${index}`, address));
  }
}

/** Crawls what is listed now; the next crawl goes on from there. */
async function crawled(more = '') {
  hosts.answers.set('chatons.org/f', `${federation(listed)}\n${more}`);
  const federationUrl = hosts.at('chatons.org/f');
  const outcome = await crawl({ ...firstCrawl, federation: federationUrl, previous, access: hosts.access });
  previous = outcome.registry.organizations;
  const reader = readerOf(indexRegistry(outcome.registry, catalogue, 'bundled'), catalogue);
  const codes = new Set(['shared-domain', 'domain-of-another', 'no-public-address', 'same-file-twice']);
  return {
    /** What the extension says of a site. */
    label: async (url: string) => {
      const host = siteHost(url)!;
      const label = labelOf(host, await reader.labelEntries(host));
      return label.label === 'none' ? 'none' : `${label.label} ${label.organization}`;
    },
    website: (id: string) => previous.find((each) => each.id === id)?.website,
    services: previous.flatMap(({ services }) => services.map(({ id, url }) => `${id} ${url}`)),
    told: outcome.reports.flatMap(({ id, problems }) =>
      problems.filter(({ code }) => codes.has(code)).map(({ code, detail }) => `${id}: ${code} ${detail ?? ''}`),
    ),
  };
}

const framasoft: Files = {
  file: 'framasoft.org/.well-known/o',
  website: 'https://framasoft.org/',
  services: ['https://framapad.org/'],
};
const mallory: Files = { file: 'mallory.example/o', website: 'https://mallory.example/' };

describe('who names the site of another as its own', () => {
  test('does not get it: it is the one’s whose own file is there, on the first day and later [S8]', async () => {
    list('a-mallory', { ...mallory, website: 'https://framasoft.org/' });
    list('framasoft', framasoft);
    for (const day of [1, 2]) {
      const { label, website, told } = await crawled();
      expect([day, await label('https://framasoft.org/')]).toEqual([day, 'member framasoft']);
      expect([website('a-mallory'), website('framasoft')]).toEqual([undefined, 'https://framasoft.org/']);
      expect(told).toEqual(['a-mallory: domain-of-another framasoft.org']);
    }
  });

  test.each([
    'https://FRAMASOFT.org/',
    'https://framasoft.org./',
    'https://framasoft.org:8443/',
    'https://www.framasoft.org/mallory',
    'https://pad.framasoft.org/',
    'http://framasoft.org/',
    'https://ⓕramasoft.org/',
    'https://framasoft。org/',
  ])('does not get it as %s, nor a service there', async (address) => {
    list('a-mallory', { ...mallory, website: address, services: [address] });
    list('framasoft', framasoft);
    const { label, services, told } = await crawled();
    expect(await label(address)).toMatch(/^(member|undeclared) framasoft$/);
    expect(services).toEqual(['framasoft/s0 https://framapad.org/']);
    expect(told).toEqual(['a-mallory: domain-of-another framasoft.org']);
  });

  test('does not get one that looks alike either, though that is its own', async () => {
    list('framasoft', framasoft);
    const alike = 'https://fr\u0430masoft.org/';
    list('mallory', { ...mallory, website: alike });
    const { label } = await crawled();
    expect(await label('https://framasoft.org/')).toBe('member framasoft');
    expect(await label(alike)).toBe('member mallory');
  });

  test('does not get it on a day on which the other’s server is down', async () => {
    list('framasoft', framasoft);
    await crawled();
    hosts.answers.set(framasoft.file, breakConnection);
    list('a-mallory', { ...mallory, website: 'https://framasoft.org/', services: ['https://framapad.org/'] });
    const { label, services } = await crawled();
    expect(await label('https://framasoft.org/')).toBe('member framasoft');
    expect(await label('https://framapad.org/')).toBe('member framasoft');
    expect(services).toEqual(['framasoft/s0 https://framapad.org/']);
  });
});

describe('a domain on which nobody has a file', () => {
  test('stays with who had it, also on a day on which it does not name it [S9]', async () => {
    list('framasoft', framasoft);
    await crawled();
    list('a-mallory', { ...mallory, website: 'https://framapad.org/' });
    expect(await (await crawled()).label('https://framapad.org/')).toBe('member framasoft');

    hosts.answers.delete('framasoft.org/.well-known/framasoft-s0');
    const without = await crawled();
    expect(await without.label('https://framapad.org/')).toBe('undeclared framasoft');
    expect(without.told).toEqual(['a-mallory: domain-of-another framapad.org']);

    list('framasoft', framasoft);
    expect(await (await crawled()).label('https://framapad.org/')).toBe('member framasoft');
  });

  test('is nobody’s if two claim it and neither had it, whatever their names [S10]', async () => {
    list('a', { file: 'a.example/o', website: 'https://shared.example/', services: ['https://pad.shared.example/'] });
    list('b', { file: 'b.example/o', website: 'https://b.example/', services: ['https://shared.example/b'] });
    for (const day of [1, 2]) {
      const { label, website, services, told } = await crawled();
      expect([day, await label('https://shared.example/')]).toEqual([day, 'none']);
      expect(await label('https://b.example/')).toBe('member b');
      expect([website('a'), services]).toEqual([undefined, []]);
      expect(told).toEqual(['a: shared-domain shared.example', 'b: shared-domain shared.example']);
    }
  });

  test('goes to who puts its own file there', async () => {
    list('a', { file: 'a.example/o', website: 'https://minou.example/' });
    expect(await (await crawled()).label('https://minou.example/')).toBe('member a');
    list('minou', { file: 'files.minou.example/o', website: 'https://minou.example/' });
    const { label, told } = await crawled();
    expect(await label('https://minou.example/')).toBe('member minou');
    expect(told).toEqual(['a: domain-of-another minou.example']);
  });

  test('stays with who is listed under another name since', async () => {
    const minou = { file: 'forge.example/minou', website: 'https://minou.example/' };
    list('minou', minou);
    await crawled();
    delete listed.minou;
    list('minou-asso', minou);
    list('a-mallory', { ...mallory, website: 'https://minou.example/' });
    expect(await (await crawled()).label('https://minou.example/')).toBe('member minou-asso');
  });
});

describe('a file of one’s own', () => {
  test('tells nothing on a domain where several have theirs [S11]', async () => {
    list('forge', {
      file: 'maison.example/o',
      website: 'https://maison.example/',
      services: ['https://forge.example/'],
    });
    list('neighbour', { file: 'forge.example/neighbour', website: 'https://neighbour.example/' });
    expect(await (await crawled()).label('https://forge.example/')).toBe('member forge');
    list('a-mallory', { file: 'forge.example/mallory', website: 'https://forge.example/mallory' });
    const { label, services, told } = await crawled();
    expect(await label('https://forge.example/')).toBe('member forge');
    expect(services).toEqual(['forge/s0 https://forge.example/']);
    expect(told).toEqual(['a-mallory: domain-of-another forge.example']);
  });

  test('is not where a redirect leads: anybody may write a pad [S12]', async () => {
    list('framasoft', framasoft);
    await crawled();
    list('a-mallory', { file: 'framapad.org/p/x/export/txt', website: 'https://framapad.org/' });
    listed['a-mallory'] = hosts.at('mallory.example/o');
    hosts.answers.set('mallory.example/o', redirectTo(hosts.at('framapad.org/p/x/export/txt')));
    expect(await (await crawled()).label('https://framapad.org/')).toBe('member framasoft');
  });

  test('of a neighbour is not had by redirecting to it', async () => {
    listed['a-mallory'] = hosts.at('mallory.example/o');
    hosts.answers.set('mallory.example/o', redirectTo(hosts.at(framasoft.file)));
    list('framasoft', framasoft);
    const { label, told } = await crawled();
    expect(await label('https://framasoft.org/')).toBe('member framasoft');
    expect(told).toEqual(['a-mallory: same-file-twice ']);
  });
});

test('the collective’s site is nobody else’s, though a member has its file there [S14]', async () => {
  list('a-mallory', { file: 'chatons.org/files/mallory', website: 'https://chatons.org/' });
  for (const day of [1, 2]) {
    const { label, told } = await crawled('federation.website = https://www.chatons.org/');
    expect([day, await label('https://chatons.org/')]).toEqual([day, 'collective _collective']);
    expect(told).toEqual(['a-mallory: domain-of-another chatons.org']);
  }
});

describe('the site of a former member', () => {
  const gone: Files = { file: 'gone.example/o', website: 'https://gone.example/' };

  test('is not a member’s who names it, though the former one is not listed any more [S13]', async () => {
    list('gone', gone);
    list('framasoft', framasoft);
    await crawled();
    delete listed.gone;
    list('a-mallory', { ...mallory, website: 'https://gone.example/' });
    for (const day of [1, 2])
      expect([day, await (await crawled()).label('https://gone.example/')]).toEqual([day, 'former gone']);
  });

  test('is not a member’s who redirects to the file that still lies there', async () => {
    list('gone', gone);
    list('framasoft', framasoft);
    await crawled();
    delete listed.gone;
    await crawled();
    listed['a-mallory'] = hosts.at('mallory.example/o');
    hosts.answers.set('mallory.example/o', redirectTo(hosts.at(gone.file)));
    expect(await (await crawled()).label('https://gone.example/')).toBe('former gone');
  });

  test('is the member’s who has its own file there now', async () => {
    list('gone', { ...gone, more: 'organization.memberof.chatons.enddate = 2023-09' });
    expect(await (await crawled()).label('https://gone.example/')).toBe('former gone');
    list('minou', { file: 'gone.example/minou', website: 'https://gone.example/' });
    expect(await (await crawled()).label('https://gone.example/')).toBe('member minou');
  });
});

test('an address without a registrable domain, kept from before, costs its entry', async () => {
  list('minou', {
    file: 'minou.example/o',
    website: 'https://minou.example/',
    services: ['https://pad.minou.example/'],
  });
  await crawled();
  const [minou] = previous;
  const [pad] = minou!.services;
  previous = [{ ...minou!, website: 'https://github.io/', services: [{ ...pad!, url: 'https://gouv.fr/' }] }];
  hosts.answers.set('minou.example/o', breakConnection);
  const { services: kept, website, told } = await crawled();
  expect([website('minou'), kept]).toEqual([undefined, []]);
  expect(told).toEqual(['minou: no-public-address https://github.io/', 'minou: no-public-address https://gouv.fr/']);
});

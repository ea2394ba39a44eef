import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainText } from '../../../../utils/core/text/plain-text';
import type { Organization } from '../../../../utils/core/registry/registry';
import type { FetchedRegistry } from '../../../../utils/core/sync/fetch-registry';
import { readFetched } from '../../../../utils/core/sync/read-fetched';
import { catalogue, member, members, serviceOf } from '../../publisher/site/published-site';
import { offeredSite, readAtOnce } from './offered-site';

let site: Awaited<ReturnType<typeof offeredSite>>;
beforeAll(async () => {
  site = await offeredSite();
});
afterAll(() => site.remove());

/** What was fetched, with these files in the place of the real ones. */
async function fetchedWith(files: [role: string, content: unknown][]): Promise<FetchedRegistry> {
  const fetched = await site.fetch();
  if (fetched.outcome !== 'fetched') throw new Error(fetched.outcome);
  return {
    ...fetched,
    files: files.map(([role, content], index) => {
      const text = typeof content === 'string' ? content : JSON.stringify(content);
      const bytes = new TextEncoder().encode(text);
      return { file: { role, path: `files/${index}.json`, sha256: '', bytes: bytes.byteLength }, bytes };
    }),
  };
}

const byId = (organizations: Organization[] = []) => organizations.toSorted((a, b) => (a.id < b.id ? -1 : 1));

test('reads organisations, catalogue, version and date', async () => {
  const fetched = await site.fetch();
  const read = fetched.outcome === 'fetched' ? await readAtOnce(fetched) : undefined;
  expect(read?.registry).toMatchObject({ version: site.head.version, created: site.head.created });
  expect(byId(read?.registry.organizations)).toEqual(members(3));
  expect(JSON.parse(read?.catalogue?.text ?? '')).toEqual(catalogue);
  expect(read?.catalogue?.opened.find('https://doodle.com/poll')?.service.id).toBe('doodle');
});

test('a bad entry costs itself, a bad service costs itself, a bad file costs itself', async () => {
  const bad = { ...member('bad'), name: undefined };
  const half = member('half', {
    services: [serviceOf('half', 'good'), serviceOf('half', 'bad', { url: 'javascript:0' })],
  });
  const read = await readAtOnce(
    await fetchedWith([
      ['registry', { organizations: [bad, member('good')] }],
      ['registry', '<!doctype html>'],
      ['registry', 'null'],
      ['registry', { organizations: [half, null, 7] }],
      ['catalogue', { format: 99 }],
      ['poetry', 'roses are red'],
    ]),
  );
  expect(read?.registry.organizations.map(({ id }) => id)).toEqual(['good', 'half']);
  expect(read?.registry.organizations[1]?.services.map(({ id }) => id)).toEqual(['half/good']);
  expect(read?.catalogue).toBeUndefined();
});

test('an organisation listed twice is there once', async () => {
  const twice = [member('a', { name: 'First' }), member('b'), member('a', { name: 'Last' })];
  const read = await readAtOnce(await fetchedWith([['registry', { organizations: twice }]]));
  expect(read?.registry.organizations.map(({ name }) => name)).toEqual(['Last', 'Host b']);
});

test('a registry of nobody is broken, and a catalogue of nothing is left alone', async () => {
  expect(await readAtOnce(await fetchedWith([['registry', { organizations: [] }]]))).toBeUndefined();
  const empty = { ...catalogue, services: [] };
  const read = await readAtOnce(
    await fetchedWith([
      ['catalogue', empty],
      ['registry', { organizations: members(1) }],
    ]),
  );
  expect(read?.registry.organizations).toHaveLength(1);
  expect(read?.catalogue).toBeUndefined();
});

const name = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => plainText(`x${text}`, 120)); // as the crawler leaves it
const organizations = fc
  .uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,20}$/), { minLength: 1, maxLength: 8 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({ called: name, count: fc.nat(4), former: fc.boolean() }).map(({ called, count, former }) =>
          member(id, {
            name: called,
            membership: former ? { state: 'former', until: '2026-01-01', reason: 'declared' } : { state: 'member' },
            services: Array.from({ length: count }, (_, index) => serviceOf(id, `s${index}`, { name: called })),
          }),
        ),
      ),
    ),
  );

test('publish → fetch → read gives back what went in', async () => {
  await fc.assert(
    fc.asyncProperty(organizations, async (given) => {
      const published = await offeredSite({ organizations: given });
      try {
        const fetched = await published.fetch();
        const read = fetched.outcome === 'fetched' ? await readAtOnce(fetched) : undefined;
        expect(byId(read?.registry.organizations)).toEqual(byId(given));
      } finally {
        published.remove();
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('lets others go first after each file', async () => {
  let breaths = 0;
  const two = await fetchedWith([
    ['registry', { organizations: members(1) }],
    ['catalogue', catalogue],
  ]);
  await readFetched(
    two,
    async () => void (breaths += 1),
    async () => ({ isSuffix: () => false, packaged: { format: 1, families: {}, kinds: [], services: [] } }),
  );
  expect(breaths).toBe(2);
});

test('gives nobody a whole public suffix, though a registry was signed that does', async () => {
  const greedy = { ...members(1)[0]!, domains: ['co.uk', 'com', 'infini.example'] };
  const read = await readAtOnce(await fetchedWith([['registry', { organizations: [greedy] }]]));
  expect(read?.registry.organizations).toMatchObject([{ domains: ['infini.example'] }]);
});

import { describe, expect, test } from 'vitest';
import { describePage, offersFor, usableServices } from '../../../../utils/core/page/describe-page';
import { indexRegistry, readerOf } from '../../../../utils/core/registry/index-registry';
import { catalogue, organization, service } from '../sample-registry';

const circumstances = { today: '2026-11-23', seed: '0 2026-11-23' };
const polls = service({
  id: 'infini/poll',
  name: 'Poll',
  url: 'https://poll.infini.fr/',
  kinds: ['date-poll', 'appointment'],
  possibleKinds: ['collab-text'],
});
const gone = organization({
  id: 'gone',
  name: 'Gone',
  website: 'https://gone.example/',
  domains: ['gone.example'],
  membership: { state: 'former' },
  services: [],
});
const registry = {
  version: 2026112300,
  created: '2026-11-23T00:00:00Z',
  organizations: [organization({ services: [service(), polls] }), gone],
};
const reader = readerOf(indexRegistry(registry, catalogue, 'bundled'), catalogue);
const page = (url: string | undefined) => describePage(url, reader, circumstances);

describe('a tracked service', () => {
  test('comes with what is offered for each of its kinds', async () => {
    const description = await page('https://doodle.com/poll/1');
    expect(description).toMatchObject({
      page: 'tracked',
      hostedContent: false,
      role: 'author',
      service: { id: 'doodle' },
      offers: [
        {
          kind: { id: 'date-poll' },
          first: { service: 'infini/poll' },
          why: 'only',
          count: 1,
          usable: ['infini/poll'],
        },
        {
          kind: { id: 'appointment' },
          first: { service: 'infini/poll' },
          why: 'only',
          count: 1,
          usable: ['infini/poll'],
        },
      ],
    });
  });

  test('counts a service of two kinds once', async () => {
    const description = await page('https://doodle.com/poll/1');
    expect(usableServices(description.page === 'tracked' ? description.offers : [])).toEqual(['infini/poll']);
  });

  test('comes first with the kind that the page is used for, where the path tells it', async () => {
    const description = await page('https://doodle.com/bp/jeanne/cafe');
    expect(description).toMatchObject({
      role: 'participant',
      offers: [{ kind: { id: 'appointment' } }, { kind: { id: 'date-poll' } }],
    });
  });

  test('tells certain offers from possible ones', async () => {
    const description = await page('https://docs.google.com/document/d/1');
    expect(description).toMatchObject({
      offers: [{ first: { service: 'infini/pad', certain: true }, count: 2, usable: ['infini/pad'] }],
    });
    const all = description.page === 'tracked' ? await description.offers[0]!.all() : [];
    expect(all.map(({ service: id, certain }) => [id, certain])).toEqual([
      ['infini/pad', true],
      ['infini/poll', false],
    ]);
  });

  test('that holds somebody’s page says so, and a kind that the catalogue does not know is left out', async () => {
    const description = await page('https://somebody.blogs.example/2026');
    expect(description).toMatchObject({ page: 'tracked', hostedContent: true, offers: [] });
  });
});

describe('another page', () => {
  test('of a member is labelled', async () => {
    expect(await page('https://www.infini.fr/')).toMatchObject({
      page: 'labelled',
      label: { label: 'member' },
      organization: { id: 'infini' },
    });
  });

  test('of a former member says whose it was', async () => {
    expect(await page('https://gone.example/')).toMatchObject({ page: 'labelled', label: { label: 'former' } });
  });

  test('over plain http is answered too', async () => {
    expect(await page('http://infini.fr/')).toMatchObject({ page: 'labelled' });
  });

  test('is unknown, by its host', async () => {
    expect(await page('https://www.example.org/a')).toEqual({ page: 'unknown', host: 'example.org' });
  });

  test('of the browser itself is no site', async () => {
    for (const url of [undefined, '', 'about:newtab', 'chrome://extensions', 'file:///tmp/x.html'])
      expect(await page(url)).toEqual({ page: 'not-a-site' });
  });

  test('of an organisation whose record has gone meanwhile is unknown', async () => {
    const lost = { ...reader, organization: async () => undefined };
    expect(await describePage('https://infini.fr/', lost, circumstances)).toEqual({
      page: 'unknown',
      host: 'infini.fr',
    });
  });
});

test('of a page with several uses the first is read alone where that is wanted, and the others when they are asked for', async () => {
  const views: string[] = [];
  const view = async (kind: string) => (views.push(kind), reader.view(kind));
  const description = await describePage('https://doodle.com/poll/1', { ...reader, view }, circumstances, {
    uses: 'first',
  });
  expect(description).toMatchObject({
    offers: [{ kind: { id: 'date-poll' } }],
    further: { kinds: [{ id: 'appointment' }] },
  });
  expect(views).toEqual(['date-poll']);
  const later = description.page === 'tracked' ? await description.further.offers() : [];
  expect(later).toMatchObject([{ kind: { id: 'appointment' }, first: { service: 'infini/poll' } }]);
  expect(views).toEqual(['date-poll', 'appointment']);
});

test('for a kind that nobody offers there is nothing', async () => {
  const kind = catalogue.kind('search-engine')!;
  expect(await offersFor([kind], reader, circumstances)).toMatchObject([{ kind, count: 0, usable: [] }]);
});

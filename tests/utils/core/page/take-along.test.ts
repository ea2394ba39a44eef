import { expect, test } from 'vitest';
import type { PageDescription } from '../../../../utils/core/page/describe-page';
import { takingAlong } from '../../../../utils/core/page/take-along';
import { openingOf } from '../../../../utils/core/suggest/opening';
import type { Suggestion } from '../../../../utils/core/suggest/suggestion';
import { candidate, catalogue } from '../sample-registry';

const task = { fr: 'Faire une recherche', en: 'Search', path: '/', account: false };
const search = { fr: 'Chercher « {query} »', en: 'Search for “{query}”', path: '/search?q={query}', account: false };
const url = 'https://searx.infini.fr/';
const suggestion = (tasks?: Suggestion['tasks']): Suggestion => ({
  ...candidate({ url, tasks }),
  kind: 'search-engine',
  availability: 'usable',
});
const description = (first: Suggestion): PageDescription => ({
  page: 'tracked',
  service: catalogue.service('search')!,
  hostedContent: false,
  role: 'author',
  offers: [
    { kind: catalogue.kind('search-engine')!, count: 1, usable: [first.service], first, all: async () => [first] },
  ],
  further: {
    kinds: [],
    offers: async () => [
      { kind: catalogue.kind('search-engine')!, count: 1, usable: [first.service], first, all: async () => [first] },
    ],
  },
});
const opened = async (address: string, tasks?: Suggestion['tasks']) => {
  const taking = takingAlong(description(suggestion(tasks)), address);
  const [offer] = taking.page === 'tracked' ? taking.offers : [];
  expect(await offer!.all(), 'the others take it along as the first does').toEqual([offer!.first]);
  const [later] = taking.page === 'tracked' ? await taking.further.offers() : [];
  expect(later!.first, 'and those of further uses').toEqual(offer!.first);
  return openingOf(offer!.first!, (count) => new Uint8Array(count));
};

test('what the page holds goes along where the software can take it', async () => {
  expect(await opened('https://www.google.fr/search?q=chats', [task, search])).toMatchObject({
    href: `${url}search?q=chats`,
    task: { fr: search.fr, en: search.en, fills: { query: 'chats' } },
  });
});

test('and nowhere else', async () => {
  expect(await opened('https://www.google.fr/', [task, search])).toMatchObject({ href: url, task });
  expect(await opened('https://www.google.fr/search?q=chats', [task])).toMatchObject({ href: url, task });
  expect((await opened('https://www.google.fr/search?q=chats')).task).toBeUndefined();
  const unknown: PageDescription = { page: 'unknown', host: 'example.org' };
  expect(takingAlong(unknown, 'https://example.org/?q=chats')).toBe(unknown);
});

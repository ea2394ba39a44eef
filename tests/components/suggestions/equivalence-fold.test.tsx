// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { EquivalenceFold } from '../../../components/suggestions/equivalence-fold';
import type { Equivalence } from '../../../utils/core/catalogue/equivalence';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

afterEach(cleanup);

const both = (fr: string) => ({ fr, en: 'in English' });
const pocket: Equivalence = {
  keep: both('Le texte de l’article.'),
  lose: both('Les recommandations.'),
  imports: [
    { software: 'wallabag', name: 'wallabag', kinds: ['read-later'], formats: ['csv', 'html'] },
    {
      software: 'karakeep',
      name: 'Karakeep',
      kinds: ['read-later'],
      formats: [],
      note: both('Si l’hébergeur le permet.'),
    },
  ],
};

function opened(load: () => Promise<Equivalence | undefined>) {
  render(<EquivalenceFold serviceName="Pocket" load={load} />);
  const fold = screen.getByRole<HTMLDetailsElement>('group');
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
  return fold;
}

test('says first what is taken in from this very service, then what one keeps and loses', async () => {
  const fold = opened(async () => pocket);
  await screen.findByText(/Vous gardez/);
  const said = [...fold.querySelectorAll('p')].map(({ textContent }) => textContent.trim());
  expect(said).toHaveLength(4);
  expect(said[0]).toBe('wallabag reprend ce que Pocket exporte (csv, html).');
  expect(said[1]).toBe('Karakeep reprend ce que Pocket exporte. Si l’hébergeur le permet.');
  expect(said[2]).toBe('Vous gardez\u00a0: Le texte de l’article.');
  expect(said[3]).toBe('Vous perdez\u00a0: Les recommandations.');
});

test('reads nothing before somebody opens it, and says so where nothing is known', async () => {
  const load = vi.fn<() => Promise<undefined>>(async () => undefined);
  render(<EquivalenceFold serviceName="Pocket" load={load} />);
  expect(load).not.toHaveBeenCalled();
  cleanup();
  opened(load);
  expect(await screen.findByText(/plus récent que cette version/)).toBeTruthy();
});

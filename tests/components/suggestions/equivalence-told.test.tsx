// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { EquivalenceTold } from '../../../components/suggestions/equivalence-told';
import type { Equivalence } from '../../../utils/core/catalogue/equivalence';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

afterEach(cleanup);

const both = (fr: string) => ({ fr, en: 'in English' });
const pocket: Equivalence = {
  keep: both('Le texte de l’article.'),
  lose: both('Les recommandations.'),
  imports: [
    {
      software: 'wallabag',
      name: 'wallabag',
      kinds: ['read-later'],
      formats: ['csv', 'html'],
      citation: { source: 'https://doc.wallabag.org/import', date: '2026-08-21' },
    },
    {
      software: 'karakeep',
      name: 'Karakeep',
      kinds: ['read-later'],
      formats: [],
      note: both('Si l’hébergeur le permet.'),
      citation: { source: 'https://docs.karakeep.app/import', date: '2026-11-26' },
    },
  ],
};

test('says first what is taken in from this very service, then what one keeps and loses, and whose judgement that is', () => {
  const { container } = render(<EquivalenceTold serviceName="Pocket" equivalence={pocket} />);
  const said = [...container.querySelectorAll('p')].map(({ textContent }) => textContent.trim());
  expect(said).toEqual([
    'wallabag reprend ce que Pocket exporte (csv, html).',
    'Karakeep reprend ce que Pocket exporte. Si l’hébergeur le permet.',
    'Vous gardez\u00a0: Le texte de l’article.',
    'Vous perdez\u00a0: Les recommandations.',
    'Ce qui est dit sans source est notre appréciation.',
  ]);
});

test('says where it was read what is taken in, for who asks', async () => {
  const { container } = render(<EquivalenceTold serviceName="Pocket" equivalence={pocket} />);
  expect(container.querySelectorAll('details')).toHaveLength(1);
  const fold = container.querySelector('details')!;
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
  const links = await screen.findAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(pocket.imports.map(({ citation }) => citation.source));
});

test('has no sources to fold open where nothing is taken in', () => {
  const { container } = render(<EquivalenceTold serviceName="Pocket" equivalence={{ ...pocket, imports: [] }} />);
  expect(container.querySelector('details')).toBeNull();
});

test('says so where nothing is known', () => {
  render(<EquivalenceTold serviceName="Pocket" equivalence={undefined} />);
  expect(screen.getByText(/plus récent que cette version/)).toBeTruthy();
});

// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
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

test('says first what is taken in from this very service, then what one keeps and loses', () => {
  const { container } = render(<EquivalenceTold serviceName="Pocket" equivalence={pocket} />);
  const said = [...container.querySelectorAll('p')].map(({ textContent }) => textContent.trim());
  expect(said).toEqual([
    'wallabag reprend ce que Pocket exporte (csv, html).',
    'Karakeep reprend ce que Pocket exporte. Si l’hébergeur le permet.',
    'Vous gardez\u00a0: Le texte de l’article.',
    'Vous perdez\u00a0: Les recommandations.',
  ]);
});

test('says so where nothing is known', () => {
  render(<EquivalenceTold serviceName="Pocket" equivalence={undefined} />);
  expect(screen.getByText(/plus récent que cette version/)).toBeTruthy();
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { NewsTold } from '../../../components/host/news-told';
import type { Change, News } from '../../../utils/core/news/news';
import { speak } from '../../speaking-browser';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
afterEach(() => {
  cleanup();
  speak('fr');
});

const news = (change: Change, value?: string): News => ({
  id: change,
  change,
  subject: 'infini/pad',
  name: 'Pad',
  organizationName: 'Infini',
  value,
  before: { date: '2024-05-03', source: 'https://infini.fr/pad.properties' },
  after: { date: '2026-11-20' },
});
const all: [Change, string | undefined, string, string][] = [
  ['labelLost', undefined, 'Infini n’est plus dans la liste', 'Infini is no longer in the collective’s list'],
  ['serviceGone', undefined, 'Pad n’est plus parmi les services d’Infini', 'Pad is no longer among the services'],
  ['closed', undefined, 'Pad, chez Infini, a fermé.', 'Pad, at Infini, has closed.'],
  ['closing', '2027-01', 'annonce sa fermeture : janvier 2027', 'announces that it closes: January 2027'],
  ['registrationClosed', undefined, 'n’est plus ouvert à qui arrive', 'no longer open to newcomers'],
  ['registrationOpened', undefined, 's’ouvre à qui arrive', 'opens to newcomers'],
  ['termsMoved', 'https://infini.fr/cgu', 'ont changé d’adresse : infini.fr', 'have a new address: infini.fr'],
  [
    'addressChanged',
    'https://pads.infini.fr/',
    'Pad a changé d’adresse : pads.infini.fr',
    'Pad has a new address: pads',
  ],
  ['moved', 'Quimper', 'Infini a déménagé : Quimper', 'Infini has moved: Quimper'],
  ['offered', 'wiki', 'propose ce que vous attendiez : Wikis', 'offers what you were waiting for: Wikis'],
];
const draw = (shown: News[], onRead = vi.fn<(ids: string[]) => void>()) => {
  const { container } = render(<NewsTold news={shown} nameOfKind={() => 'Wikis'} onRead={onRead} />);
  return { said: container.textContent.replaceAll(/\s/g, ' '), onRead };
};

test.each(all)('%s is one sentence in each language', (change, value, french, english) => {
  expect(draw([news(change, value)]).said).toContain(french);
  cleanup();
  speak('en');
  expect(draw([news(change, value)]).said).toContain(english);
});

test('both readings are dated, and lead to their source where there is one', () => {
  expect(draw([news('closed')]).said).toContain('Avant : 3 mai 2024 · à présent : 20 nov. 2026');
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    'https://infini.fr/pad.properties',
  ]);
});

test('all that is shown is read at once', () => {
  const { onRead } = draw([news('closed'), news('moved', 'Quimper')]);
  fireEvent.click(screen.getByRole('button', { name: 'C’est vu' }));
  expect(onRead).toHaveBeenCalledWith(['closed', 'moved']);
});

// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { AboutSection } from '../../../entrypoints/options/about-section';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/toolbar/our-pages', () => ({ ourVersion: () => '1.2.3' }));

afterEach(cleanup);

test('says which version it is and on what terms; what it does and needs is folded away', () => {
  render(<AboutSection source="" />);
  expect(screen.getByText('Chatière 1.2.3, logiciel libre sous licence AGPL-3.0-or-later.')).toBeTruthy();
  for (const fold of ['Ce que Chatière fait, et ne fait jamais', 'À quoi sert chaque autorisation'])
    expect(screen.getByText(fold).closest('details')!.open).toBe(false);
  expect(screen.getByRole('link').getAttribute('href')).toBe('/licences.txt');
});

test('leads to its code once that has an address', () => {
  render(<AboutSection source="https://git.example/chatiere" />);
  expect(screen.getByRole('link', { name: 'Son code source' }).getAttribute('href')).toBe(
    'https://git.example/chatiere',
  );
});

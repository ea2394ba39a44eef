// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Want } from '../../../components/suggestions/want';
import type { Wanted } from '../../../utils/core/news/wanted';

const fake = vi.hoisted(() => ({ wanted: [] as Wanted[] }));
vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/settings/stars', () => ({
  storedWanted: async () => fake.wanted,
  setWanted: async (_kind: string, wish: Wanted | undefined) => {
    fake.wanted = wish ? [wish] : [];
  },
}));
beforeEach(() => {
  fake.wanted = [];
});
afterEach(cleanup);
const kind = { id: 'maps', fr: 'Cartes', en: 'Maps' };

test('one click asks to be told when somebody offers it, and another takes that back', async () => {
  render(<Want kind={kind} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Me le dire quand ce sera le cas' }));
  expect(await screen.findByText(/Chatière vous le dira quand un chaton le proposera/)).toBeDefined();
  expect(fake.wanted).toEqual([{ kind: 'maps' }]);
  fireEvent.click(screen.getByRole('button', { name: 'Ne plus attendre' }));
  await screen.findByRole('button', { name: 'Me le dire quand ce sera le cas' });
  expect(fake.wanted).toEqual([]);
});

test('where it is offered farther away, the person says how near', async () => {
  render(<Want kind={kind} isOffered />);
  const within = await screen.findByRole('combobox', { name: /à moins de/ });
  fireEvent.change(within, { target: { value: '20' } });
  fireEvent.click(screen.getByRole('button', { name: 'Me le dire' }));
  expect(await screen.findByText(/à moins de 20/)).toBeDefined();
  expect(fake.wanted).toEqual([{ kind: 'maps', withinKm: 20 }]);
});

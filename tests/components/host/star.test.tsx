// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Star } from '../../../components/host/star';

const fake = vi.hoisted(() => ({ stars: [] as string[] }));
vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/settings/stars', () => ({
  storedStars: async () => fake.stars,
  setStar: async (id: string, isStarred: boolean) => {
    fake.stars = isStarred ? [...fake.stars, id] : fake.stars.filter((each) => each !== id);
  },
}));
beforeEach(() => {
  fake.stars = ['infini'];
});
afterEach(cleanup);

test('a star says what it does, and whether it is given', async () => {
  render(<Star id="infini/pad" name="Pad" />);
  const star = await screen.findByRole('button', { name: /^Suivre Pad/ });
  expect(star.getAttribute('aria-pressed')).toBe('false');
  fireEvent.click(star);
  const given = await screen.findByRole('button', { name: 'Ne plus suivre Pad' });
  expect(given.getAttribute('aria-pressed')).toBe('true');
  expect(fake.stars).toEqual(['infini', 'infini/pad']);
  fireEvent.click(given);
  await screen.findByRole('button', { name: /^Suivre Pad/ });
  expect(fake.stars).toEqual(['infini']);
});

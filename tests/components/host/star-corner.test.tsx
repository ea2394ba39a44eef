// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StarCorner } from '../../../components/host/star-corner';

const fake = vi.hoisted(() => ({ stars: [] as string[], isReadable: true }));
vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/settings/stars', () => ({
  storedStars: async () => {
    if (!fake.isReadable) throw new Error('unreadable');
    return fake.stars;
  },
  setStar: async (id: string, isStarred: boolean) => {
    fake.stars = isStarred ? [...fake.stars, id] : fake.stars.filter((each) => each !== id);
  },
}));
vi.stubGlobal('requestIdleCallback', (work: () => void) => void setTimeout(work));
beforeEach(() => {
  Object.assign(fake, { stars: ['infini'], isReadable: true });
});
afterEach(cleanup);

test('a star says what it does, and whether it is given', async () => {
  render(<StarCorner id="infini/pad" name="Pad" />);
  const star = screen.getByRole('button', { name: /^Suivre Pad/ });
  expect(star.getAttribute('aria-pressed')).toBe('false');
  fireEvent.click(star);
  const given = await screen.findByRole('button', { name: 'Ne plus suivre Pad' });
  expect(given.getAttribute('aria-pressed')).toBe('true');
  expect(fake.stars).toEqual(['infini', 'infini/pad']);
  fireEvent.click(given);
  await screen.findByRole('button', { name: /^Suivre Pad/ });
  expect(fake.stars).toEqual(['infini']);
});

test('a star that was given before is drawn as given once there is time', async () => {
  render(<StarCorner id="infini" name="Infini" />);
  expect(await screen.findByRole('button', { name: 'Ne plus suivre Infini' })).toBeDefined();
});

test('where the stars cannot be read, none is shown as given', async () => {
  fake.isReadable = false;
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  render(<StarCorner id="infini" name="Infini" />);
  await vi.waitFor(() => expect(warned).toHaveBeenCalledOnce());
  expect(screen.getByRole('button', { name: /^Suivre Infini/ })).toBeDefined();
  warned.mockRestore();
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { NobodyOffers } from '../../../components/suggestions/nobody-offers';
import { catalogue } from '../../utils/core/sample-registry';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/settings/stars', () => ({ storedWanted: async () => [], setWanted: async () => {} }));
afterEach(cleanup);

test('where nobody offers it, one can wait for it, or learn how to become a member, with the charter as the source', async () => {
  const kind = catalogue.kind('collab-text')!;
  render(<NobodyOffers kind={kind} />);
  await vi.waitFor(() => expect(document.querySelector('[data-want=collab-text]')).not.toBeNull());
  const fold = document.querySelector<HTMLDetailsElement>('[data-become-one]')!;
  expect(screen.queryByRole('link')).toBeNull();
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
  const link = await screen.findByRole('link', { name: 'charte' });
  expect(link.getAttribute('href')).toBe('https://www.chatons.org/charte');
});

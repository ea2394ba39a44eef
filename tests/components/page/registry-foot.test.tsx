// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { RegistryFoot } from '../../../components/page/registry-foot';
import type { RegistryAbout } from '../../../utils/core/registry/reader';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

afterEach(cleanup);

const bundled: RegistryAbout = {
  version: 2026112600,
  created: '2026-11-26T04:00:00Z',
  origin: 'bundled',
  members: 37,
  services: 141,
  offeredKinds: [],
};
const onRefresh = vi.fn<() => void>();
const foot = () => screen.getByRole('contentinfo');

test('says of which day the list is, and that it came with the extension', () => {
  render(<RegistryFoot about={bundled} isRefreshing={false} />);
  expect(foot().textContent).toBe('Liste du 26 nov. 2026, fournie avec l’extension');
  expect(foot().dataset).toMatchObject({ registryVersion: '2026112600', registryOrigin: 'bundled' });
});

test('or from which host it was fetched', () => {
  const origin = 'https://www.liste.example/registry/';
  render(<RegistryFoot about={{ ...bundled, origin }} isRefreshing={false} />);
  expect(foot().textContent).toBe('Liste du 26 nov. 2026, de liste.example');
  expect(foot().dataset.registryOrigin).toBe(origin);
});

test('its button refreshes the list, and waits while that is done', () => {
  const { rerender } = render(<RegistryFoot about={bundled} onRefresh={onRefresh} isRefreshing={false} />);
  fireEvent.click(screen.getByRole('button', { name: 'Actualiser' }));
  expect(onRefresh).toHaveBeenCalledOnce();
  rerender(<RegistryFoot about={bundled} onRefresh={onRefresh} isRefreshing />);
  expect(screen.getByRole('button', { name: 'Actualisation…' })).toHaveProperty('disabled', true);
});

test('there is no button where nothing can be refreshed', () => {
  render(<RegistryFoot about={bundled} isRefreshing={false} />);
  expect(screen.queryByRole('button')).toBeNull();
});

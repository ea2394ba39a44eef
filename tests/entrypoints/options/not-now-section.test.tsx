// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { KeysSection } from '../../../entrypoints/options/keys-section';
import { NotNowSection } from '../../../entrypoints/options/not-now-section';
import type { NotNow } from '../../../utils/core/read-not-now';
import { catalogue } from '../../utils/core/sample-registry';

const fake = vi.hoisted(() => ({
  stored: vi.fn<(id: string, choice?: NotNow) => Promise<void>>(),
  opens: false,
}));
vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/settings/store-not-now', () => ({ storeNotNow: fake.stored }));
vi.mock('../../../utils/browser/toolbar/commands', () => ({ openKeys: async () => fake.opens }));
afterEach(cleanup);

test('each silenced service is named, one that is gone by its id, and can be undone', () => {
  render(<NotNowSection notNow={{ doodle: 'never', gone: 'new:1a' }} catalogue={catalogue} />);
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Plus rien ne s’affiche sur Doodle. Afficher de nouveau',
    'Rien ne s’affiche sur gone tant que rien de neuf n’est proposé. Afficher de nouveau',
  ]);
  fireEvent.click(screen.getAllByRole('button')[0]!);
  expect(fake.stored).toHaveBeenCalledWith('doodle', undefined);
});

test('where none is, that is said', () => {
  render(<NotNowSection notNow={{}} catalogue={catalogue} />);
  expect(screen.getByText(/Vous n’avez fait taire Chatière sur aucun service/)).toBeDefined();
});

test('the present keys are shown, and where to change them when the browser does not open that page', async () => {
  const commands = [
    { name: '_execute_action', keys: 'Ctrl+Y' },
    { name: 'not-today', keys: '' },
    { name: 'unheard-of', keys: 'X' },
  ];
  render(<KeysSection commands={commands} />);
  expect(screen.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
    'Ctrl+Y',
    'aucune touche choisie',
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Choisir les touches' }));
  expect(await screen.findByText(/chrome:\/\/extensions\/shortcuts/)).toBeDefined();
});

test('a browser without commands shows no section', () => {
  expect(render(<KeysSection commands={[]} />).container.innerHTML).toBe('');
});

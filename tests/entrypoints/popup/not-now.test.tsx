// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import type { PopupState } from '../../../entrypoints/popup/load-popup';
import { NotNowChoice } from '../../../entrypoints/popup/not-now';
import type { PageDescription } from '../../../utils/core/page/describe-page';
import type { NotNow } from '../../../utils/core/read-not-now';
import type { WatchState } from '../../../utils/core/watch/watch-state';
import { defaultSettings } from '../../../utils/core/settings';
import { catalogue } from '../../utils/core/sample-registry';

const stored = vi.hoisted(() => vi.fn<(id: string, choice?: NotNow) => Promise<void>>());
vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/settings/store-not-now', () => ({ storeNotNow: stored }));
afterEach(cleanup);

const description: Extract<PageDescription, { page: 'tracked' }> = {
  page: 'tracked',
  service: catalogue.service('doodle')!,
  hostedContent: false,
  role: 'author',
  offers: [],
  further: { kinds: [], offers: async () => [] },
};
const draw = (watch: WatchState, notNow: Record<string, NotNow> = {}, over: Partial<typeof description> = {}) => {
  const state = {
    settings: { ...defaultSettings, notNow },
    watch: { state: watch, origins: [] },
  } as unknown as PopupState;
  return render(
    <NotNowChoice state={state} description={{ ...description, ...over }} offers={[]} reload={async () => {}} />,
  );
};

test('each way says the service and what it hides, and is undone where it was chosen', async () => {
  draw('watched');
  const names = screen.getAllByRole('button').map(({ textContent }) => textContent);
  expect(names.filter((name) => name.includes('Doodle'))).toHaveLength(3);
  fireEvent.click(screen.getByRole('button', { name: 'Ne plus jamais rien afficher sur Doodle' }));
  expect(await screen.findByText(/Plus rien ne s’affiche sur Doodle/)).toBeDefined();
  expect(stored).toHaveBeenLastCalledWith('doodle', 'never');
  fireEvent.click(screen.getByRole('button', { name: 'Afficher de nouveau' }));
  await screen.findByRole('button', { name: /^Pas aujourd’hui/ });
  expect(stored).toHaveBeenLastCalledWith('doodle', undefined);
});

test('what was chosen before is said, as long as it stands', () => {
  draw('watched', { doodle: 'never' });
  expect(document.querySelector('[data-not-now=never]')).not.toBeNull();
  cleanup();
  draw('watched', { doodle: 'today:2020-01-01' });
  expect(document.querySelector('[data-not-now]')).toBeNull();
});

test('nothing is offered where nothing is said anyway', () => {
  for (const state of ['not-watched', 'withheld', 'paused', 'private'] as const)
    expect(draw(state).container.innerHTML).toBe('');
  expect(draw('watched', {}, { hostedContent: true }).container.innerHTML).toBe('');
});

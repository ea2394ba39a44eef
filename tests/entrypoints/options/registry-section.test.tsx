// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OptionsState } from '../../../entrypoints/options/load-options';
import { RegistrySection } from '../../../entrypoints/options/registry-section';
import { ask } from '../../../utils/browser/messages/ask';
import { writeSettings } from '../../../utils/browser/settings/settings-store';
import { refreshNow } from '../../../utils/browser/sync/refresh-now';
import { onSyncChanged } from '../../../utils/browser/sync/sync-history';
import { defaultSettings } from '../../../utils/core/settings';
import { catalogue } from '../../utils/core/sample-registry';

const build = vi.hoisted(() => ({ mirrors: [] as string[] }));
vi.mock('../../../utils/browser/build', () => ({ build }));
vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/messages/ask', () => ({ ask: vi.fn<typeof ask>() }));
vi.mock('../../../utils/browser/settings/settings-store', () => ({ writeSettings: vi.fn<typeof writeSettings>() }));
vi.mock('../../../utils/browser/sync/refresh-now', () => ({ refreshNow: vi.fn<typeof refreshNow>() }));
vi.mock('../../../utils/browser/sync/sync-history', () => ({ onSyncChanged: vi.fn<typeof onSyncChanged>() }));

const mirror = 'https://liste.example/registry/';
const reload = vi.fn<() => Promise<void>>();
const about = {
  version: 2026112300,
  created: '2026-11-23T00:00:00Z',
  origin: 'bundled',
  members: 37,
  services: 141,
  offeredKinds: [],
};
const state = (over: Partial<OptionsState> = {}): OptionsState => ({
  settings: defaultSettings,
  about,
  catalogue,
  memberHosts: [],
  granted: [],
  closedMirrors: [],
  inPrivate: false,
  syncHistory: [],
  requests: [],
  stars: [],
  wanted: [],
  wayOut: {},
  commands: [],
  ...over,
});
const draw = (over: Partial<OptionsState> = {}) => render(<RegistrySection state={state(over)} reload={reload} />);
const button = (name: string) => screen.getByRole('button', { name });

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(onSyncChanged).mockReturnValue(() => {});
  build.mirrors = [mirror];
});
afterEach(cleanup);

describe('the list', () => {
  test('is told with its day, its origin and what is in it', () => {
    draw();
    const which = screen.getByText('Liste du 23 nov. 2026, fournie avec l’extension');
    expect(which.dataset).toMatchObject({ registryVersion: '2026112300', registryOrigin: 'bundled' });
    expect(screen.getByText('37 membres du collectif. 141 services.')).toBeTruthy();
    expect(screen.getByText(/^Cette liste est venue avec l’extension\./)).toBeTruthy();
  });

  test('that was fetched is told with its host, and as signed', () => {
    draw({ about: { ...about, origin: mirror } });
    expect(screen.getByText('Liste du 23 nov. 2026, de liste.example')).toBeTruthy();
    expect(screen.getByText(/Sa signature a été vérifiée\.$/)).toBeTruthy();
  });
});

describe('refreshing', () => {
  test('is done as often as the person says', () => {
    draw();
    const period = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Actualiser la liste' });
    expect(period.value).toBe('12h');
    expect([...period.options].map(({ text }) => text)).toEqual([
      'jamais',
      'quand je le demande',
      'toutes les 12 heures',
      'tous les jours',
      'toutes les semaines',
    ]);
    fireEvent.change(period, { target: { value: 'weekly' } });
    expect(writeSettings).toHaveBeenCalledExactlyOnceWith({ syncPeriod: 'weekly' });
  });

  test('cannot be chosen where no mirror is known', () => {
    build.mirrors = [];
    draw();
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(
      screen.getByText(/^Aucune adresse de mise à jour n’est prévue .* du 23 nov\. 2026, venue avec elle\.$/),
    ).toBeTruthy();
  });

  test('on the button asks for the mirrors that are closed, shows that it goes on, and then what is there', async () => {
    const closed = ['https://liste.example/*'];
    let finish: (() => void) | undefined;
    vi.mocked(refreshNow).mockReturnValue(
      new Promise((resolve) => {
        finish = resolve;
      }),
    );
    draw({ closedMirrors: closed });
    expect(screen.getByText(/^Sans l’accès à liste\.example, Firefox/)).toBeTruthy();
    fireEvent.click(button('Actualiser maintenant'));
    expect(await screen.findByRole('progressbar')).toBeTruthy();
    expect(refreshNow).toHaveBeenCalledExactlyOnceWith(closed);
    expect(reload).not.toHaveBeenCalled();
    finish!();
    await waitFor(() => expect(reload).toHaveBeenCalledOnce());
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  test('that is switched off has no button, and asks for no access', () => {
    draw({ settings: { ...defaultSettings, syncPeriod: 'off' }, closedMirrors: ['https://liste.example/*'] });
    expect(screen.queryByRole('button', { name: 'Actualiser maintenant' })).toBeNull();
    expect(screen.queryByText(/^Sans l’accès/)).toBeNull();
  });

  test('that the background does is shown, and its end draws the page anew', async () => {
    let tell: Parameters<typeof onSyncChanged>[0] | undefined;
    vi.mocked(onSyncChanged).mockImplementation((callback) => {
      tell = callback;
      return () => {};
    });
    draw();
    tell!({ done: 2, inAll: 5 });
    expect((await screen.findByRole('progressbar')).getAttribute('value')).toBe('2');
    tell!(undefined);
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(reload).toHaveBeenCalledOnce();
  });
});

test.each([
  [{ answer: 'rebuilt' as const }, /^La liste a été reconstruite\. Vos réglages n’ont pas changé\.$/],
  [{ answer: 'failed' as const }, /n’a pas pu enregistrer la liste/],
  [{ failure: 'broken' as const }, /n’a pas pu enregistrer la liste/],
])('building the list anew says what came of it: %o', async (reply, sentence) => {
  vi.mocked(ask).mockResolvedValue(reply);
  draw();
  fireEvent.click(button('Reconstruire la liste'));
  expect(await screen.findByText(sentence)).toBeTruthy();
  expect(ask).toHaveBeenCalledExactlyOnceWith('rebuildRegistry', {});
  expect(reload).toHaveBeenCalledOnce();
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OptionsState } from '../../../entrypoints/options/load-options';
import { WatchSection } from '../../../entrypoints/options/watch-section';
import { demand } from '../../../utils/browser/messages/ask';
import { watch } from '../../../utils/browser/watch/watch';
import { defaultSettings, type Settings } from '../../../utils/core/settings';
import { catalogue } from '../../utils/core/sample-registry';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/watch/watch', () => ({ watch: vi.fn<typeof watch>() }));
vi.mock('../../../utils/browser/messages/ask', () => ({ demand: vi.fn<typeof demand>() }));

const reload = vi.fn<() => Promise<void>>();
const watching = (...services: string[]): Settings => ({
  ...defaultSettings,
  watch: { services, labelled: false, allCountries: false },
});
const about = {
  version: 2026112300,
  created: '2026-11-23T00:00:00Z',
  origin: 'bundled',
  members: 1,
  services: 1,
  offeredKinds: ['date-poll', 'collab-text'],
};
const state = (over: Partial<OptionsState> = {}): OptionsState => ({
  settings: watching('doodle'),
  about,
  catalogue,
  memberHosts: [],
  granted: ['https://*.doodle.com/*'],
  closedMirrors: [],
  withheld: [],
  syncHistory: [],
  requests: [],
  stars: [],
  wanted: [],
  wayOut: {},
  commands: [],
  ...over,
});
const draw = (over: Partial<OptionsState> = {}) => render(<WatchSection state={state(over)} reload={reload} />);
const tick = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name, hidden: true }));
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Enregistrer ce choix' }));
const none = { services: [], labelled: false, allCountries: false };

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(watch).mockResolvedValue('watched');
});
afterEach(cleanup);

test('says how many services are watched, and which the browser withholds', () => {
  draw({ withheld: ['Docs', 'Forms'] });
  expect(screen.getByText('Chatière prévient sur 1 service.')).toBeTruthy();
  expect(screen.getByText(/^Le navigateur ne donne plus accès à : Docs, Forms\./)).toBeTruthy();
});

describe('saving', () => {
  test('asks the browser for the sites of what is new, and for no other', async () => {
    draw();
    tick('Docs');
    save();
    expect(await screen.findByText('C’est enregistré.')).toBeTruthy();
    expect(watch).toHaveBeenCalledExactlyOnceWith({ ...none, services: ['docs'] }, ['https://docs.google.com/*']);
    expect(demand).toHaveBeenCalledExactlyOnceWith('unwatch', none);
    expect(reload).toHaveBeenCalledOnce();
  });

  test('takes back what was unticked, and asks the browser for nothing', async () => {
    draw();
    tick('Doodle');
    save();
    expect(await screen.findByText('C’est enregistré.')).toBeTruthy();
    expect(watch).toHaveBeenCalledExactlyOnceWith(none, []);
    expect(demand).toHaveBeenCalledExactlyOnceWith('unwatch', { ...none, services: ['doodle'] });
  });

  test('says so when the person refuses', async () => {
    vi.mocked(watch).mockResolvedValue('refused');
    draw();
    tick('Docs');
    save();
    expect(await screen.findByText(/^Vous n’avez pas donné l’accès à ces sites : rien n’a changé\./)).toBeTruthy();
  });

  test('asks for the mirrors in the first prompt of all, and says so before', async () => {
    draw({ settings: watching(), closedMirrors: ['https://mirror.example/*'] });
    expect(screen.getByText(/l’accès à ces sites et à mirror\.example/)).toBeTruthy();
    tick('Docs');
    save();
    await screen.findByText('C’est enregistré.');
    expect(vi.mocked(watch).mock.calls[0]?.[1]).toEqual(['https://docs.google.com/*', 'https://mirror.example/*']);
  });
});

test('what another window changes is taken in, and what is being chosen here stays', () => {
  const { rerender } = draw();
  tick('Docs');
  rerender(<WatchSection state={state({ settings: watching('doodle', 'blogs') })} reload={reload} />);
  const ticked = screen.getAllByRole<HTMLInputElement>('checkbox', { hidden: true }).filter(({ checked }) => checked);
  expect(ticked.map(({ value }) => value)).toEqual(expect.arrayContaining(['blogs', 'docs', 'doodle']));
});

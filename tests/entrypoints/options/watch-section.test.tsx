// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OptionsState } from '../../../entrypoints/options/load-options';
import { WatchSection } from '../../../entrypoints/options/watch-section';
import { demand } from '../../../utils/browser/messages/ask';
import { watch } from '../../../utils/browser/watch/watch';
import { defaultSettings, type Settings } from '../../../utils/core/settings';
import { candidate, catalogue } from '../../utils/core/sample-registry';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/watch/watch', () => ({ watch: vi.fn<typeof watch>() }));
vi.mock('../../../utils/browser/messages/ask', () => ({ demand: vi.fn<typeof demand>() }));

const candidates = new Map([
  ['collab-text', [candidate(), candidate({ organization: 'kaz', service: 'kaz/pad', load: 'FULL' })]],
  ['date-poll', [candidate({ service: 'kaz/poll', name: 'Dates', organizationName: 'Kaz', certain: false })]],
]);
vi.mock('../../../utils/browser/registry/read-candidates', () => ({
  readCandidates: async (kinds: string[]) => new Map(kinds.map((kind) => [kind, candidates.get(kind) ?? []])),
}));

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
  inPrivate: false,
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
const tickLine = (id: string) => fireEvent.click(document.querySelector(`li[data-service=${id}] input`)!);
/** Each line: id of the service, what the browser gives, that in words, and what it leads to. */
const lines = () =>
  [...document.querySelectorAll('li[data-service]')].map((line) => [
    line.getAttribute('data-service'),
    line.getAttribute('data-access'),
    line.querySelector('small')?.textContent,
    line.querySelector('p')?.textContent?.replaceAll('\u00a0', ' '),
  ]);
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Enregistrer ce choix' }));
const none = { services: [], labelled: false, allCountries: false };

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(watch).mockResolvedValue('watched');
});
afterEach(cleanup);

test('two of what was picked come first, what the browser lacks before all, each with what it leads to', async () => {
  draw({
    settings: watching('doodle', 'search', 'docs'),
    granted: ['https://docs.google.com/*', 'https://www.google.fr/*'],
  });
  expect(document.querySelector('[data-by-owner]')).toBeNull();
  expect(screen.getByText(/^Le navigateur n’autorise pas tous les sites de 2 services choisis\./)).toBeTruthy();
  const fold = screen.getByText('Et 1 autre').closest('details')!;
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
  await screen.findByText('Texte à plusieurs : 2 hébergeurs, d’abord Pad, chez Infini');
  expect(lines()).toEqual([
    [
      'doodle',
      'withheld',
      'demandé, non autorisé',
      'Sondage de dates et Prise de rendez-vous : peut-être Dates, chez Kaz',
    ],
    ['search', 'partly', 'autorisé en partie', 'Aucun chaton de la liste ne propose ceci : « Recherche ».'],
    ['docs', 'granted', 'autorisé', 'Texte à plusieurs : 2 hébergeurs, d’abord Pad, chez Infini'],
  ]);
});

test('the others wait by owner, in a fold', () => {
  draw();
  expect(screen.getByText('Chatière prévient sur 1 service.')).toBeTruthy();
  const fold = screen.getByText('1 service à choisir, par propriétaire').closest('details')!;
  expect([fold.open, fold.textContent.includes('Docs'), fold.textContent.includes('Doodle')]).toEqual([
    false,
    true,
    false,
  ]);
});

test('what is found is ticked there, joins what was picked, and stays when its tick is taken away', async () => {
  draw();
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'docs.google' } });
  expect(lines().map(([id]) => id)).toEqual(['docs', 'forms', 'doodle']);
  tickLine('docs');
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: '' } });
  expect(lines().map(([id, access, words]) => [id, access, words])).toEqual([
    ['docs', 'none', 'à enregistrer'],
    ['doodle', 'granted', 'autorisé'],
  ]);
  tickLine('docs');
  expect(lines().map(([id]) => id)).toEqual(['docs', 'doodle']);
  save();
  await screen.findByText('C’est enregistré.');
  expect(watch).toHaveBeenCalledExactlyOnceWith(none, []);
});

test.each([
  [true, /^Fenêtres privées.: permises/],
  [false, /^Fenêtres privées.: non permises/],
])('says whether the browser lets it into private windows: %s', (inPrivate, sentence) => {
  draw({ inPrivate });
  expect(screen.getByText(sentence)).toBeTruthy();
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

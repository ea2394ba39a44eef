// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Directory } from '../../../entrypoints/directory/directory';
import type { DirectoryState } from '../../../entrypoints/directory/load-directory';
import { directoryOf, type Member } from '../../../utils/core/directory/directory';
import { defaultSettings } from '../../../utils/core/settings';
import { suggest } from '../../../utils/core/suggest/suggest';
import { speak } from '../../speaking-browser';
import { candidate, catalogue } from '../../utils/core/sample-registry';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/build', () => ({ build: {} }));
vi.mock('../../../utils/browser/town/map-sheets', async () => {
  const { compiledMap } = await import('../../../utils/publisher/map/compile-map');
  const sheets = compiledMap();
  return { mapSheets: async () => sheets };
});
vi.mock('../../../utils/browser/settings/stars', () => ({ storedWanted: async () => [], setWanted: async () => {} }));

const brest = { address: 'Brest', region: 'Finistère', countryCode: 'FR', latitude: 48.39, longitude: -4.49 };
const morlaix = { name: 'Morlaix', country: 'FR', latitude: 48.58, longitude: -3.83 };
const members: Member[] = [
  { id: 'infini', name: 'Infini', ...brest },
  { id: 'silent', name: 'Muet', ...brest },
  { id: 'nowhere', name: 'Nulle part' },
  { id: 'faraway', name: 'Lointain', address: 'Pondichéry', countryCode: 'IN', latitude: 11.93, longitude: 79.83 },
];
const offered = [
  candidate(),
  candidate({ service: 'silent/pad', organization: 'silent', registration: [] }),
  candidate({ service: 'nowhere/pad', organization: 'nowhere' }),
];
const suggestions = suggest('collab-text', offered, { today: '2026-11-23', seed: 's' });
const state: DirectoryState = {
  catalogue,
  hosts: directoryOf(members, suggestions, catalogue.kind),
  settings: { ...defaultSettings, place: morlaix },
};

let isWide = true;
const watchers = new Set<() => void>();
vi.stubGlobal('matchMedia', () => ({
  get matches() {
    return isWide;
  },
  addEventListener: (_: string, changed: () => void) => watchers.add(changed),
  removeEventListener: (_: string, changed: () => void) => watchers.delete(changed),
}));
class NoObserver {
  observe() {}
  disconnect() {}
}
vi.stubGlobal('IntersectionObserver', NoObserver);

beforeEach(() => {
  speak('fr');
  isWide = true;
  history.replaceState(null, '', '/directory.html');
});
afterEach(cleanup);

const idsOf = (attribute: string) =>
  [...document.querySelectorAll(`[${attribute}]`)].map((one) => one.getAttribute(attribute));
const point = (id: string) => document.querySelector(`[data-point=${id}]`)!;
const row = (id: string) => document.querySelector(`li[data-host=${id}]`)!;

const lit = () => [...document.querySelectorAll('[data-lit]')];

async function show(over: Partial<DirectoryState> = {}) {
  render(<Directory state={{ ...state, ...over }} />);
  await waitFor(() => expect(idsOf('data-sheet')).toEqual(['europe', 'quebec']));
}

describe('the map', () => {
  test('has a point for each host with a place, and names the others beside it', async () => {
    await show();
    expect(idsOf('data-point')).toEqual(['infini', 'silent']);
    expect(document.querySelector('[data-without-place]')!.textContent).toMatch(/1 hébergeur.*Nulle part/);
    expect(document.querySelector('[data-elsewhere]')!.textContent).toMatch(/Hors de la carte.*Lointain/);
    expect(screen.getAllByText('Vous : Morlaix')).toHaveLength(2); // the legend, and what the mark tells a mouse
    expect(document.querySelectorAll('[data-town]')).toHaveLength(1);
  });

  test('is hidden from who does not see it: each of its hosts stands in the list, with a link', async () => {
    await show();
    for (const id of idsOf('data-point')) {
      expect(point(id!).closest('[aria-hidden=true]')).not.toBeNull();
      expect(row(id!).querySelector(`a[href="/host.html?id=${id}"]`)).not.toBeNull();
    }
  });

  test('follows what is looked for, and tells whoever keeps silent apart', async () => {
    await show();
    const shape = point('infini').getAttribute('class');
    fireEvent.click(document.querySelector('[name=noAccount]')!);
    expect(idsOf('data-point')).toEqual(['infini', 'silent']);
    expect(point('infini').getAttribute('class')).toBe(shape);
    expect(point('silent').getAttribute('class')).not.toBe(shape);
    expect(screen.getByText('Ne publie pas tout ce que vous demandez')).toBeTruthy();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'infini' } });
    expect(idsOf('data-point')).toEqual(['infini']);
    expect(document.querySelector('[data-without-place]')).toBeNull();
  });

  test('lights up the host under the mouse or the focus, on both sides, and no other', async () => {
    await show();
    fireEvent.pointerOver(row('silent').querySelector('h3')!);
    expect(lit()).toEqual(expect.arrayContaining([row('silent'), point('silent')]));
    fireEvent.focusIn(row('infini').querySelector('a')!);
    expect(lit()).toEqual(expect.arrayContaining([row('infini'), point('infini')]));
    expect(lit()).toHaveLength(2);
    fireEvent.pointerOver(point('silent'));
    expect(lit()).toEqual(expect.arrayContaining([row('silent'), point('silent')]));
    fireEvent.focusOut(row('infini').querySelector('a')!);
    expect(lit()).toEqual([]);
    row('infini').querySelector('a')!.focus();
    fireEvent.pointerOver(point('silent'));
    fireEvent.pointerOver(document.querySelector('[data-count]')!);
    expect(lit()).toEqual(expect.arrayContaining([row('infini'), point('infini')]));
  });

  test('a click on a point leads to its host in the list, drawn or not', async () => {
    const many = Array.from({ length: 40 }, (_, index): Member => ({
      id: `host-${index}`,
      name: `H ${index}`,
      ...brest,
    }));
    await show({ hosts: directoryOf(many, [], catalogue.kind) });
    expect(row('host-39')).toBeNull();
    fireEvent.click(point('host-39'));
    await waitFor(() => expect(document.activeElement?.getAttribute('href')).toBe('/host.html?id=host-39'));
  });

  test('folds above the list in a narrow window, undrawn until it is opened', async () => {
    isWide = false;
    render(<Directory state={state} />);
    await waitFor(() => expect(row('infini')).not.toBeNull());
    const fold = document.querySelector<HTMLDetailsElement>('[data-map-fold]')!;
    expect(idsOf('data-sheet')).toEqual([]);
    fold.open = true;
    fireEvent(fold, new Event('toggle'));
    await waitFor(() => expect(idsOf('data-point')).toEqual(['infini', 'silent']));
  });
});

test('of many without a place, the names do not outgrow the map', async () => {
  const many = Array.from({ length: 100 }, (_, index): Member => ({ id: `host-${index}`, name: `H ${index}` }));
  await show({ hosts: directoryOf(many, [], catalogue.kind) });
  expect(idsOf('data-named')).toHaveLength(60);
  expect(document.querySelector('[data-without-place]')!.textContent).toMatch(/et 40 autres, dans la liste/);
});

test('what was typed stands in the address, and going back brings it back', async () => {
  await show();
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'muet' } });
  expect(location.search).toBe('?q=muet');
  expect(idsOf('data-count')).toEqual(['1']);
  history.replaceState(null, '', '/directory.html?q=infini');
  fireEvent(globalThis.window, new PopStateEvent('popstate'));
  expect(idsOf('data-host')).toEqual(['infini']);
});

describe('where the list is not the answer', () => {
  test('a kind that nobody offers can be waited for, and a group is told how to offer it', async () => {
    history.replaceState(null, '', '/directory.html?kind=date-poll');
    await show();
    expect(idsOf('data-count')).toEqual(['0']);
    await waitFor(() => expect(idsOf('data-want')).toEqual(['date-poll']));
    expect(document.querySelector('[data-become-one]')).not.toBeNull();
  });

  test('a kind that somebody offers can be waited for nearby, once a town is chosen', async () => {
    history.replaceState(null, '', '/directory.html?kind=collab-text');
    await show();
    await waitFor(() => expect(idsOf('data-want')).toEqual(['collab-text']));
    expect(screen.getByLabelText(/à moins de/)).toBeTruthy();
    cleanup();
    await show({ settings: defaultSettings });
    expect(idsOf('data-want')).toEqual([]);
  });

  test('who looks for all that they use is led to one host for all', async () => {
    history.replaceState(null, '', '/directory.html?mine=yes');
    const watch = { ...defaultSettings.watch, services: ['docs'] };
    await show({ settings: { ...defaultSettings, watch } });
    expect(document.querySelector('[data-for-all]')!.textContent).toMatch(/Un seul hébergeur/);
    expect(idsOf('data-count')).toEqual(['3']);
    expect(document.querySelector('[data-below=services]')!.textContent).toMatch(/Lointain/);
  });
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { TownPicker } from '../../../components/town/town-picker';
import type { Place } from '../../../utils/core/place/place';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

const place = (name: string, region: string): Place => ({
  name,
  region,
  country: 'FR',
  latitude: 48.39,
  longitude: -4.49,
});
const brest = place('Brest', 'Finistère');
const brestot = place('Brestot', 'Eure');
const bressuire = place('Bressuire', 'Deux-Sèvres');

let chosen: (Place | undefined)[] = [];
const draw = (findTowns: (typed: string) => Promise<Place[]>, now?: Place) =>
  render(<TownPicker place={now} findTowns={findTowns} onChoose={(town) => chosen.push(town)} />);
const field = () => screen.getByRole('combobox');
const type = (value: string) => fireEvent.input(field(), { target: { value } });
const press = (key: string) => fireEvent.keyDown(field(), { key });
const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent;

beforeEach(() => {
  chosen = [];
});
afterEach(cleanup);

const threeTowns = async () => [brest, brestot, bressuire];

describe('with the keyboard', () => {
  test('arrow keys move through the towns, round the ends, and Enter chooses', async () => {
    draw(threeTowns);
    type('bres');
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(3));
    expect(field().getAttribute('aria-expanded')).toBe('true');
    expect(active()).toBe('Brest (Finistère)');
    press('ArrowDown');
    expect(active()).toBe('Brestot (Eure)');
    press('ArrowUp');
    press('ArrowUp');
    expect(active()).toBe('Bressuire (Deux-Sèvres)');
    expect(screen.getByRole('option', { selected: true }).textContent).toBe(active());
    press('Enter');
    expect(chosen).toEqual([bressuire]);
    expect(field()).toHaveProperty('value', '');
    expect(field().getAttribute('aria-expanded')).toBe('false');
  });

  test('Escape closes the list and chooses nothing', async () => {
    draw(threeTowns);
    type('bres');
    await waitFor(() => expect(field().getAttribute('aria-expanded')).toBe('true'));
    press('Escape');
    await waitFor(() => expect(field().getAttribute('aria-expanded')).toBe('false'));
    expect(chosen).toEqual([]);
  });

  test('Enter without a list chooses nothing', async () => {
    draw(threeTowns);
    expect(press('Enter')).toBe(true);
    expect(chosen).toEqual([]);
  });
});

test('a click chooses', async () => {
  draw(async () => [brest, brestot]);
  type('bres');
  fireEvent.click(await screen.findByText('Brestot (Eure)'));
  expect(chosen).toEqual([brestot]);
});

test('one letter is no question', async () => {
  const asked: string[] = [];
  draw(async (typed) => {
    asked.push(typed);
    return [brest];
  });
  type('b');
  type(' b ');
  type('br');
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
  expect(asked).toEqual(['br']);
});

test('an answer that comes late does not take the place of a newer one', async () => {
  const answers = new Map<string, (towns: Place[]) => void>();
  draw((typed) => new Promise((resolve) => answers.set(typed, resolve)));
  type('bre');
  type('bress');
  answers.get('bress')!([bressuire]);
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
  answers.get('bre')!([brest, brestot]);
  await new Promise((resolve) => setTimeout(resolve));
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Bressuire (Deux-Sèvres)']);
});

test('that no town is found is said', async () => {
  draw(async () => []);
  type('zzz');
  await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe(''));
  expect(field().getAttribute('aria-expanded')).toBe('false');
});

test('a town that was chosen can be forgotten', () => {
  draw(async () => [], brest);
  expect(field().getAttribute('placeholder')).toBe('Brest (Finistère)');
  fireEvent.click(screen.getByRole('button'));
  expect(chosen).toEqual([undefined]);
});

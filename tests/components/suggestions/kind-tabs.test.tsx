// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { KindTabs } from '../../../components/suggestions/kind-tabs';
import type { KindOffer } from '../../../utils/core/page/describe-page';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

afterEach(cleanup);

const offer = (id: string, fr: string): KindOffer => ({
  kind: { id, fr, en: id },
  count: 0,
  usable: [],
  all: async () => [],
});
const offers = [offer('date-poll', 'Sondage'), offer('appointment', 'Rendez-vous'), offer('form', 'Formulaire')];
const draw = (some: KindOffer[]) =>
  render(<KindTabs offers={some}>{({ kind }) => <p>Offert : {kind.fr}</p>}</KindTabs>);
const chosen = () => screen.getAllByRole('tab').map((tab) => tab.getAttribute('aria-selected'));
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

test('nothing is drawn of no use, and a single use needs no tabs', () => {
  expect(draw([]).container.textContent).toBe('');
  cleanup();
  draw(offers.slice(0, 1));
  expect(screen.queryByRole('tab')).toBeNull();
  expect(screen.getByText('Sondage')).toBeTruthy();
  expect(screen.getByText('Offert : Sondage')).toBeTruthy();
});

describe('of several uses', () => {
  test('the first one is chosen, and only its panel shows', () => {
    draw(offers);
    expect(chosen()).toEqual(['true', 'false', 'false']);
    expect(screen.getAllByRole('tabpanel')).toHaveLength(1);
    expect(screen.getByRole('tabpanel').textContent).toBe('Offert : Sondage');
  });

  test('a tab and its panel name each other', () => {
    draw(offers);
    const panel = screen.getByRole('tabpanel');
    const [first] = screen.getAllByRole('tab');
    expect(panel.getAttribute('aria-labelledby')).toBe(first?.id);
    expect(first?.getAttribute('aria-controls')).toBe(panel.id);
  });

  test('one press of Tab reaches the chosen one alone', () => {
    draw(offers);
    expect(screen.getAllByRole('tab').map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
  });

  test('arrow keys move between them, round the end, and take the focus along', () => {
    draw(offers);
    screen.getAllByRole('tab')[0]!.focus();
    press('ArrowRight');
    expect(chosen()).toEqual(['false', 'true', 'false']);
    expect(document.activeElement).toBe(screen.getAllByRole('tab')[1]);
    press('ArrowRight');
    press('ArrowRight');
    expect(chosen()).toEqual(['true', 'false', 'false']);
    press('ArrowLeft');
    expect(chosen()).toEqual(['false', 'false', 'true']);
    expect(screen.getByRole('tabpanel').textContent).toBe('Offert : Formulaire');
  });

  test('other keys are left to the browser', () => {
    draw(offers);
    screen.getAllByRole('tab')[0]!.focus();
    expect(press('ArrowDown')).toBe(true);
    expect(press('a')).toBe(true);
    expect(chosen()).toEqual(['true', 'false', 'false']);
  });

  test('a click chooses', () => {
    draw(offers);
    fireEvent.click(screen.getAllByRole('tab')[1]!);
    expect(chosen()).toEqual(['false', 'true', 'false']);
  });
});

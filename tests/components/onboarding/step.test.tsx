// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Step } from '../../../components/onboarding/step';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

afterEach(cleanup);

const step = (state: 'done' | 'open' | 'ahead', onReopen = () => {}) => (
  <Step name="where" number={1} title="Où êtes-vous ?" state={state} summary="Vannes" onReopen={onReopen}>
    <input />
  </Step>
);

test('a step that is open shows what it asks, and says that it is the one', () => {
  render(step('open'));
  expect(screen.queryByRole('textbox')).not.toBeNull();
  expect(document.querySelector('[data-step=where]')?.getAttribute('aria-current')).toBe('step');
  expect(screen.queryByRole('button')).toBeNull();
});

test('a step that is done says what was answered, and opens again', () => {
  const onReopen = vi.fn<() => void>();
  render(step('done', onReopen));
  expect(screen.queryByText('Vannes')).not.toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Modifier\u00a0: Où êtes-vous ?' }));
  expect(onReopen).toHaveBeenCalledOnce();
});

test('a step that is ahead is its title alone', () => {
  render(step('ahead'));
  expect(screen.getByRole('heading').textContent).toBe('Où êtes-vous ?');
  expect(screen.queryByText('Vannes')).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('the keyboard is taken along to a step that opens, and not moved by the page itself', () => {
  const { rerender } = render(step('open'));
  expect(document.activeElement).toBe(document.body);
  rerender(step('done'));
  rerender(step('open'));
  expect(document.activeElement).toBe(screen.getByRole('heading'));
});

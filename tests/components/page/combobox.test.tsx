// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Combobox } from '../../../components/page/combobox';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
afterEach(cleanup);

/** What was asked for, and how each question is answered. */
const asked = new Map<string, (found: string[]) => void>();
const chosen: string[] = [];
const draw = () => {
  asked.clear();
  chosen.length = 0;
  render(
    <Combobox
      label="Commune"
      listLabel="Communes"
      placeholder=""
      notFound="Aucune"
      lettersAtLeast={2}
      find={(text) => new Promise<string[]>((resolve) => void asked.set(text, resolve))}
      keyOf={(town) => town}
      show={(town) => town}
      onChoose={(town) => chosen.push(town)}
    />,
  );
  return screen.getByRole<HTMLInputElement>('combobox');
};
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });

test('what is marked is chosen by Enter', async () => {
  const field = draw();
  type(field, 'stras');
  asked.get('stras')!(['Strasbourg', 'Strassen']);
  await screen.findByRole('option', { name: 'Strassen' });
  fireEvent.keyDown(field, { key: 'ArrowDown' });
  fireEvent.keyDown(field, { key: 'Enter' });
  await vi.waitFor(() => expect(chosen).toEqual(['Strassen']));
});

test('who types on and presses Enter before the list has followed gets what was typed', async () => {
  const field = draw();
  type(field, 'str');
  asked.get('str')!(['Strazeele', 'Strasbourg']);
  await screen.findByRole('option', { name: 'Strazeele' });
  type(field, 'stras');
  fireEvent.keyDown(field, { key: 'Enter' });
  asked.get('stras')!(['Strasbourg']);
  await vi.waitFor(() => expect(chosen).toEqual(['Strasbourg']));
});

test('who presses arrows and Enter before the list has followed walks through the list to come', async () => {
  const field = draw();
  type(field, 'str');
  asked.get('str')!(['Strazeele', 'Strasbourg', 'Strenquels']);
  await screen.findByRole('option', { name: 'Strazeele' });
  type(field, 'stras');
  fireEvent.keyDown(field, { key: 'ArrowDown' });
  await vi.waitFor(() => expect(field.getAttribute('aria-activedescendant')).toMatch(/-1$/));
  asked.get('stras')!(['Strasbourg', 'Strassen']);
  await screen.findByRole('option', { name: 'Strassen', selected: true });
  fireEvent.keyDown(field, { key: 'ArrowUp' });
  await screen.findByRole('option', { name: 'Strasbourg', selected: true });
  fireEvent.keyDown(field, { key: 'ArrowUp' });
  await screen.findByRole('option', { name: 'Strassen', selected: true });
  fireEvent.keyDown(field, { key: 'Enter' });
  await vi.waitFor(() => expect(chosen).toEqual(['Strassen']));
});

test('Enter before any list was there chooses the first of the one to come', async () => {
  const field = draw();
  type(field, 'stras');
  fireEvent.keyDown(field, { key: 'Enter' });
  asked.get('stras')!(['Strasbourg', 'Strassen']);
  await vi.waitFor(() => expect(chosen).toEqual(['Strasbourg']));
});

test('a list that comes after something was chosen does not open again', async () => {
  const field = draw();
  type(field, 'str');
  asked.get('str')!(['Strazeele']);
  const option = await screen.findByRole('option', { name: 'Strazeele' });
  type(field, 'stras');
  fireEvent.click(option);
  asked.get('stras')!(['Strasbourg']);
  await act(() => Promise.resolve());
  expect(chosen).toEqual(['Strazeele']);
  expect(screen.queryByRole('option')).toBeNull();
});

test('an answer that comes after that of what was typed later is passed over', async () => {
  const field = draw();
  type(field, 'str');
  type(field, 'stras');
  asked.get('stras')!(['Strasbourg']);
  await screen.findByRole('option', { name: 'Strasbourg' });
  asked.get('str')!(['Strazeele']);
  await act(() => Promise.resolve());
  expect(screen.queryByRole('option', { name: 'Strazeele' })).toBeNull();
});

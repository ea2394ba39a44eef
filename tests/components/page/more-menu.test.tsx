// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MoreMenu } from '../../../components/page/more-menu';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const load = vi.fn<() => Promise<string>>(async () => 'Options');
const menu = () => document.querySelector('details')!;

beforeEach(async () => {
  load.mockClear();
  vi.spyOn(globalThis, 'addEventListener');
  render(
    <>
      <MoreMenu load={load} />
      <p>Page</p>
    </>,
  );
});

async function open() {
  menu().open = true;
  await screen.findByText('Options');
}

const listened = () => vi.mocked(addEventListener).mock.calls.map(([type]) => type);

test('nothing is loaded before it is opened', async () => {
  expect(load).not.toHaveBeenCalled();
  await open();
  expect(load).toHaveBeenCalledOnce();
});

test('what closes it is listened for while it is open, and no longer', async () => {
  const leave = vi.spyOn(globalThis, 'removeEventListener');
  expect(listened()).not.toContain('pointerdown');
  await open();
  await vi.waitFor(() => expect(listened()).toEqual(expect.arrayContaining(['keydown', 'pointerdown'])));
  menu().open = false;
  await vi.waitFor(() => expect(leave.mock.calls.map(([type]) => type)).toContain('pointerdown'));
});

test('Escape closes it and not the popup, and gives the keyboard back', async () => {
  expect(fireEvent.keyDown(document.body, { key: 'Escape' })).toBe(true);
  await open();
  expect(fireEvent.keyDown(document.body, { key: 'Escape' })).toBe(false);
  expect(menu().open).toBe(false);
  expect(document.activeElement).toBe(document.querySelector('summary'));
});

test('a press beside it closes it, one within does not', async () => {
  await open();
  fireEvent.pointerDown(screen.getByText('Options'));
  expect(menu().open).toBe(true);
  fireEvent.pointerDown(screen.getByText('Page'));
  expect(menu().open).toBe(false);
});

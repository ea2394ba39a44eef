// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drawnLast } from '../../../entrypoints/popup/drawn-last';
import { isOnToolbar } from '../../../utils/browser/toolbar/on-toolbar';

vi.mock('../../../utils/browser/browser', async () => {
  const { browser } = await import('../../speaking-browser');
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: { ...browser, storage: fakeBrowser.storage } };
});
vi.mock('../../../utils/browser/toolbar/on-toolbar', () => ({ isOnToolbar: vi.fn<typeof isOnToolbar>() }));

beforeEach(() => vi.mocked(isOnToolbar).mockResolvedValue(false));
afterEach(cleanup);
const shown = () => document.querySelector('[data-pin-hint]');

test('nothing is said where the button is on the toolbar, or where nobody can tell', async () => {
  for (const answer of [true, undefined]) {
    vi.mocked(isOnToolbar).mockResolvedValue(answer);
    render(<>{await drawnLast([], false)}</>);
    expect(shown()).toBeNull();
  }
});

test('nothing is said in a private window, where closing it could not be kept', async () => {
  render(<>{await drawnLast([], true)}</>);
  expect(shown()).toBeNull();
});

test('else it is said, until somebody closes it for good', async () => {
  render(<>{await drawnLast([], false)}</>);
  fireEvent.click(screen.getByRole('button', { name: 'Ne plus le dire' }));
  await vi.waitFor(() => expect(shown()).toBeNull());
  render(<>{await drawnLast([], false)}</>);
  expect(shown()).toBeNull();
});

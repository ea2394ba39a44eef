// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { FirstFew } from '../../../components/page/first-few';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

afterEach(cleanup);

const draw = (...items: string[]) =>
  render(
    <FirstFew items={items} most={2}>
      {(some, isShown) => some.map((item) => <i key={item}>{isShown ? item : `(${item})`}</i>)}
    </FirstFew>,
  );
const shown = () => [...document.querySelectorAll('i')].map(({ textContent }) => textContent);

test('a short list is shown as it is, and an empty one draws nothing', () => {
  draw('a', 'b');
  expect([shown(), document.querySelector('details')]).toEqual([['a', 'b'], null]);
  cleanup();
  draw();
  expect(document.body.textContent).toBe('');
});

test('of a longer one the first are shown, and the others wait in a fold that says when it is opened', async () => {
  draw('a', 'b', 'c', 'd');
  expect(shown()).toEqual(['a', 'b', '(c)', '(d)']);
  const fold = screen.getByText('Et 2 autres').closest('details')!;
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
  await vi.waitFor(() => expect(shown()).toEqual(['a', 'b', 'c', 'd']));
});

// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { KindIcon } from '../../../components/page/kind-icon';

afterEach(cleanup);

test('the icon of a kind is its symbol in the package, and says nothing to who listens to the page', () => {
  const { container } = render(<KindIcon kind="date-poll" />);
  expect(container.querySelector('use')?.getAttribute('href')).toBe('/icons.svg#date-poll');
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});

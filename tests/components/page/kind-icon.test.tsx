// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { KindIcon } from '../../../components/page/kind-icon';

afterEach(cleanup);

test('the icon of a kind is drawn where it stands, and says nothing to who listens to the page', () => {
  const kind = { id: 'date-poll', fr: 'Sondage', en: 'Poll', icon: 'M8 2v4' };
  const { container } = render(<KindIcon kind={kind} />);
  expect(container.querySelector('path')?.getAttribute('d')).toBe('M8 2v4');
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});

test('a kind without an icon, and one that nobody knows, leave its place', () => {
  const { container } = render([
    <KindIcon kind={{ id: 'new', fr: 'Neuf', en: 'New' }} />,
    <KindIcon kind={undefined} />,
  ]);
  expect(container.querySelectorAll('svg')).toHaveLength(2);
});

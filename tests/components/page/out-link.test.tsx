// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { OutLink } from '../../../components/page/out-link';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

afterEach(cleanup);

test('a link over https leaves in a tab of its own, and says nothing of where it came from [S5]', () => {
  render(<OutLink href="https://pad.infini.fr/">Pad</OutLink>);
  const link = screen.getByRole('link', { name: 'Pad' });
  expect(link.getAttribute('href')).toBe('https://pad.infini.fr/');
  expect(link.getAttribute('title'), 'where it leads').toBe('pad.infini.fr');
  expect(link.getAttribute('target')).toBe('_blank');
  expect(link.getAttribute('rel')?.split(' ').toSorted()).toEqual(['noopener', 'noreferrer']);
});

test('a link shows the letters of its host as they are, whatever the words say', () => {
  render(<OutLink href="https://раd.infini.fr/">pad.infini.fr</OutLink>);
  expect(screen.getByRole('link').getAttribute('title')).toBe('xn--d-7sb1c.infini.fr');
});

test('an e-mail address is a link too', () => {
  render(<OutLink href="mailto:contact@infini.fr">contact</OutLink>);
  expect(screen.getByRole('link').getAttribute('href')).toBe('mailto:contact@infini.fr');
});

test.each([
  'http://pad.infini.fr/',
  'javascript:alert(1)',
  'data:text/html,x',
  ' https://a.example',
  '//a.example',
  '',
])('%j stays text', (href) => {
  render(
    <OutLink href={href} class="button">
      Pad
    </OutLink>,
  );
  expect(screen.queryByRole('link')).toBeNull();
  expect(document.querySelector('[href], .button')).toBeNull();
  expect(screen.getByText('Pad')).toBeTruthy();
});

// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { MirrorAccess, watchPrompt } from '../../../components/page/mirror-access';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

afterEach(cleanup);

const two = ['https://liste.example/*', 'https://copie.example/*'];

test('names the mirrors that the browser does not let us into, and why it has to', () => {
  render(<MirrorAccess origins={two} />);
  expect(
    screen.getByText(/^Sans l’accès à liste\.example, copie\.example, Firefox y laisserait un identifiant/),
  ).toBeTruthy();
});

test('says nothing where none is missing', () => {
  expect(render(<MirrorAccess origins={[]} />).container.innerHTML).toBe('');
});

test('what the browser will ask for is said with the mirrors, and without them where it needs none', () => {
  expect(watchPrompt(two)).toMatch(/l’accès à ces sites et à liste\.example, copie\.example, d’où vient la liste/);
  expect(watchPrompt([])).toMatch(/l’accès à ces sites, et à eux seuls\./);
});

// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { MyHostsSection } from '../../../entrypoints/options/my-hosts-section';
import { catalogue } from '../../utils/core/sample-registry';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../components/host/star-corner', () => ({ StarCorner: () => undefined }));
vi.mock('../../../components/suggestions/want', () => ({
  Want: ({ kind }: { kind: { id: string } }) => <i>{kind.id}</i>,
}));

afterEach(cleanup);

const draw = (ids: string[], kinds: string[] = []) =>
  render(
    <MyHostsSection
      stars={ids.map((id) => ({ id, name: `Name of ${id}` }))}
      wanted={kinds.map((kind) => ({ kind }))}
      catalogue={catalogue}
    />,
  );

test('each host leads to its page, and a service to that of its host', () => {
  draw(['infini', 'kaz/pad']);
  expect(screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Name of infini', '/host.html?id=infini'],
    ['Name of kaz/pad', '/host.html?id=kaz'],
  ]);
});

test('what came by a file stands there at once, and what it took away can still be given back', () => {
  const { rerender } = draw(['infini'], ['date-poll']);
  const now = { stars: [{ id: 'kaz', name: 'Name of kaz' }], wanted: [{ kind: 'appointment' }] };
  rerender(<MyHostsSection {...now} catalogue={catalogue} />);
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Name of infini', 'Name of kaz']);
  expect([...document.querySelectorAll('i')].map(({ textContent }) => textContent)).toEqual([
    'date-poll',
    'appointment',
  ]);
});

test('more of them than a screen has room for wait in a fold, and so do kinds', () => {
  draw(['a', 'b', 'c', 'd', 'e', 'f'], ['date-poll', 'appointment', 'collab-text', 'gone']);
  const folds = screen.getAllByText('Et 1 autre').map((summary) => summary.closest('details')!.lastChild!.textContent);
  expect(folds).toEqual([' Name of f', 'collab-text']);
});

test('without any it says how one is followed', () => {
  draw([]);
  expect(screen.getByText(/^Vous ne suivez aucun hébergeur\./)).toBeTruthy();
});

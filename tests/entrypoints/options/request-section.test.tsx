// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { RequestSection } from '../../../entrypoints/options/request-section';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/toolbar/our-pages', () => ({
  contentSecurityPolicy: () => "default-src 'self'; connect-src 'self' https://liste.example/",
}));

afterEach(cleanup);

test('shows the policy of the package, one rule a line', () => {
  const { container } = render(<RequestSection requests={[]} />);
  expect(container.querySelector('[data-csp]')?.textContent).toBe(
    "default-src 'self';\nconnect-src 'self' https://liste.example/",
  );
});

test('says that nothing was ever asked for, before the first request', () => {
  render(<RequestSection requests={[]} />);
  expect(screen.getByText('Aucune requête n’a jamais été faite.')).toBeTruthy();
  expect(screen.queryByRole('table', { hidden: true })).toBeNull();
});

test('lists each request with its time, address, size and end', () => {
  const url = 'https://liste.example/registry/head.json';
  render(
    <RequestSection
      requests={[
        { at: '2026-11-23T09:00:00Z', url, bytes: 1234, result: '200' },
        { at: '2026-11-22T09:00:00Z', url, bytes: 0, result: 'timeout' },
      ]}
    />,
  );
  expect(screen.getByText('Les 2 dernières requêtes')).toBeTruthy();
  const rows = screen.getAllByRole('row', { hidden: true }).slice(1);
  const cells = rows.map((row) => [...row.children].map(({ textContent }) => textContent.replace(/\s/g, ' ')));
  expect(cells).toEqual([
    [expect.stringMatching(/^23 nov\. 2026/), url, '1,2 ko', '200'],
    [expect.stringMatching(/^22 nov\. 2026/), url, '0 ko', 'timeout'],
  ]);
});

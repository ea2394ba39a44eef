// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { TrackedHeader } from '../../../components/suggestions/tracked-header';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

afterEach(cleanup);

const doodle = {
  id: 'doodle',
  name: 'Doodle',
  owner: 'Doodle AG',
  ownerCountry: 'CH',
  gafam: false,
  kinds: ['date-poll'],
  match: ['doodle.com'],
};

function open(loadSources: (id: string) => Promise<string[]>): void {
  render(<TrackedHeader service={doodle} hostedContent={false} loadSources={loadSources} />);
  document.querySelector('details')!.open = true; // which tells of itself by an event
}

test('whose a service is comes with where that was read, asked for when somebody wants to know', async () => {
  const asked: string[] = [];
  open(async (id) => {
    asked.push(id);
    return ['press on TX Group', 'doodle.com general terms 2023-09'];
  });
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(2));
  expect(screen.getByText('press on TX Group')).toBeTruthy();
  expect(asked).toEqual(['doodle']);
});

test('a service that is newer than the package has its sources elsewhere, and that is said', async () => {
  open(async () => []);
  await waitFor(() => expect(document.body.textContent).toContain('données publiées'));
});

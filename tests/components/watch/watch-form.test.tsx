// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WatchForm } from '../../../components/watch/watch-form';
import type { CataloguedService } from '../../../utils/core/catalogue/compiled-catalogue';
import type { WatchChoice } from '../../../utils/core/settings';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

const service = (id: string, name: string, owner = 'Google'): CataloguedService => ({
  id,
  name,
  owner,
  ownerCountry: 'US',
  gafam: true,
  kinds: ['collab-text'],
  match: [`${id}.example`],
});
const offered = [
  service('docs', 'Google Docs'),
  service('drive', 'Google Drive'),
  service('calendar', 'Google Agenda'),
  service('slack', 'Slack', 'Salesforce'),
];
const notYet = [service('maps', 'Google Maps')];
const choice: WatchChoice = { services: ['docs'], labelled: false, allCountries: true };

let changes: WatchChoice[] = [];
const draw = () =>
  render(
    <WatchForm
      offered={offered}
      notYet={notYet}
      kindOf={() => undefined}
      choice={choice}
      onChange={(next) => changes.push(next)}
    />,
  );
const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name, hidden: true });

beforeEach(() => {
  changes = [];
});
afterEach(cleanup);

test('each service is ticked as it was chosen, and those without an offer stand apart', () => {
  draw();
  expect([box('Google Docs'), box('Google Drive'), box('Slack')].map(({ checked }) => checked)).toEqual([
    true,
    false,
    false,
  ]);
  const apart = screen.getByText('1 service connu, sans offre pour l’instant').closest('details')!;
  expect(apart.open).toBe(false);
  expect(within(apart).getAllByRole('checkbox', { hidden: true })).toContain(box('Google Maps'));
  expect(within(apart).queryByText('Slack')).toBeNull();
});

test('a tick changes that service and nothing else of the choice', () => {
  draw();
  fireEvent.click(box('Google Drive'));
  fireEvent.click(box('Google Maps'));
  fireEvent.click(box('Google Docs'));
  expect(changes).toEqual([
    { ...choice, services: ['docs', 'drive'] },
    { ...choice, services: ['docs', 'maps'] },
    { ...choice, services: [] },
  ]);
});

test('the tick of an owner takes all of its services', () => {
  draw();
  fireEvent.click(box('Google'));
  expect(changes.map(({ services }) => services.toSorted())).toEqual([['calendar', 'docs', 'drive']]);
});

test('labelled hosts and other countries are each one tick, which leaves the services as they are', () => {
  draw();
  const labelled = box('Prévenir aussi sur les sites des chatons, par une coche ✓');
  const countries = box(/^Prévenir sur Google, Amazon et les autres dans tous les pays, .* en \.com, .* et \.\w+$/);
  expect([labelled.checked, countries.checked]).toEqual([false, true]);
  fireEvent.click(labelled);
  fireEvent.click(countries);
  expect(changes).toEqual([
    { ...choice, labelled: true },
    { ...choice, allCountries: false },
  ]);
});

// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ServiceChoice } from '../../../components/watch/service-choice';
import type { CataloguedService } from '../../../utils/core/catalogue/compiled-catalogue';

vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));

const service = (id: string, name: string, owner: string): CataloguedService => ({
  id,
  name,
  owner,
  ownerCountry: 'US',
  gafam: owner === 'Google',
  kinds: ['collab-text'],
  match: [`${id}.example`],
});
const services = [
  service('doodle', 'Doodle', 'Doodle AG'),
  service('drive', 'Google Drive', 'Google'),
  service('docs', 'Google Docs', 'Google'),
  service('agenda', 'Google Agenda', 'Google'),
];

let changes: string[][] = [];
const draw = (...ticked: string[]) =>
  render(
    <ServiceChoice
      services={services}
      kindOf={() => undefined}
      ticked={new Set(ticked)}
      onChange={(next) => changes.push([...next].toSorted())}
    />,
  );
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name, hidden: true });

beforeEach(() => {
  changes = [];
});
afterEach(cleanup);

test('an owner of several services comes first, with its services in alphabetical order; single ones share a group', () => {
  draw();
  const groups = screen.getAllByRole('group').filter(({ tagName }) => tagName === 'FIELDSET');
  const names = groups.map((group) => {
    const boxes = within(group).getAllByRole('checkbox', { hidden: true });
    return boxes.map((each) => each.closest('label')!.textContent);
  });
  expect(names).toEqual([
    ['Google', 'Google Agenda', 'Google Docs', 'Google Drive'],
    ['Autres services', 'Doodle'],
  ]);
});

test('an owner is ticked when all of its services are, half ticked when some are, and says how many', () => {
  draw('docs', 'drive');
  expect([box('Google').checked, box('Google').indeterminate]).toEqual([false, true]);
  expect(screen.getByText('2 sur 3')).toBeTruthy();
  cleanup();
  draw('docs', 'drive', 'agenda');
  expect([box('Google').checked, box('Google').indeterminate]).toEqual([true, false]);
});

test('ticking an owner adds all of its services, and unticking it takes them away, the others stay', () => {
  draw('doodle', 'docs');
  fireEvent.click(box('Google'));
  cleanup();
  draw('doodle', 'docs', 'drive', 'agenda');
  fireEvent.click(box('Google'));
  expect(changes).toEqual([['agenda', 'docs', 'doodle', 'drive'], ['doodle']]);
});

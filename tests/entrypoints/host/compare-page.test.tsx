// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ComparePage } from '../../../entrypoints/host/compare-page';
import { loadCompare } from '../../../entrypoints/host/load-compare';
import type { Organization } from '../../../utils/core/registry/registry';
import { candidate, catalogue, organization, service } from '../../utils/core/sample-registry';
import { speak } from '../../speaking-browser';

const told = vi.hoisted(() => ({ services: [] as string[], hosts: [] as Organization[] }));
vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/settings/settings-store', () => ({
  readSettings: async () => ({ seed: 's', watch: { services: told.services } }),
}));
vi.mock('../../../utils/browser/registry/read-registry', () => ({
  readOrganization: async (id: string) => told.hosts.find((host) => host.id === id),
  readRegistry: async () => ({ found: told.hosts.map(({ id, name }) => ({ id, name })) }),
}));
vi.mock('../../../utils/browser/registry/read-choosable', () => ({ readChoosable: async () => ({ catalogue }) }));
vi.mock('../../../utils/browser/registry/read-candidates', () => ({
  readCandidates: async (kinds: string[]) =>
    new Map(
      kinds.map((kind) => [
        kind,
        [
          candidate(),
          candidate({ service: 'fourth/pad', organization: 'fourth', organizationName: 'Fourth', registration: [] }),
        ],
      ]),
    ),
}));

beforeEach(() => {
  speak('fr');
  told.services = [catalogue.services[0]!.id];
  told.hosts = [
    organization({ membership: { state: 'member', since: '2016-10' }, address: 'Brest' }),
    organization({ id: 'none', name: 'None' }),
    organization({ id: 'other', name: 'Other', membership: { state: 'former' } }),
    organization({ id: 'fourth', name: 'Fourth' }),
  ];
});
afterEach(cleanup);

const show = async (...ids: string[]) => {
  render(<ComparePage state={await loadCompare(ids)} />);
  return within(screen.getByRole('table', { name: 'Ce que chacun propose et publie' }));
};
const row = (name: string) =>
  [...document.querySelectorAll(`[data-compare-row="${name}"] td > div`)].map(({ textContent }) => textContent);

test('hosts stand side by side in a table that says whose a column and what a row is', async () => {
  const table = await show('infini', 'none');
  expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Infini×', 'None×']);
  expect(table.getByRole('rowheader', { name: /^Sondage de dates.*au lieu de Doodle/ })).toBeTruthy();
  expect(row('date-poll')).toEqual([expect.stringMatching(/^Pad.*Sans compte/), 'Rien dans la liste']);
  expect(row('covers')).toEqual(['1 sur 1', '0 sur 1']);
  expect(row('place')).toEqual(['Brest', 'Non publié']);
  expect(row('member')).toEqual(['Membre du collectif depuis octobre 2016', expect.stringContaining('non publiée')]);
});

test('what is in no file is said not to be published, and a former member to be one that commits to nothing', async () => {
  await show('none', 'other');
  expect(row('member')[1]).toContain('Other n’est plus membre');
  expect(row('commitments')).toEqual([expect.stringContaining('charte'), expect.stringMatching(/^Aucun/)]);
  for (const name of ['type', 'machines', 'terms', 'contact', 'give']) {
    expect(row(name)).toEqual(['Non publié', 'Non publié']);
  }
});

test('what machines a host runs is said by service where it is not the same for all', async () => {
  const atHome = service({ id: 'infini/b', host: { providerType: 'HOME', countryCode: 'FR' } });
  told.hosts = [organization({ services: [service(), atHome] })];
  await show('infini');
  expect(row('machines')[0]).toMatch(/locaux.*France.*pour un de ses services.*Non publié.*pour un de ses services/);
});

test('a third one is added by the address, which one leaves in the same way', async () => {
  const table = await show('infini', 'none');
  expect(table.getByRole('link', { name: 'Retirer None' }).getAttribute('href')).toBe('/host.html?compare=infini');
  const add = screen.getByLabelText('Comparer avec');
  expect(add.textContent).not.toContain('Infini');
  fireEvent.change(add, { target: { value: 'fourth' } });
  const link = screen.getByRole('link', { name: 'Ajouter' });
  expect(link.getAttribute('href')).toBe('/host.html?compare=infini,none,fourth');
  cleanup();
  await show('infini', 'none', 'fourth');
  expect(screen.queryByLabelText('Comparer avec')).toBeNull();
});

test('where nobody is named yet, those who offer the most of what is used are one click away', async () => {
  render(<ComparePage state={await loadCompare([])} />);
  const link = screen.getByRole('link', {
    name: /^Comparer ceux qui proposent le plus .*(Infini et Fourth|Fourth et Infini)$/,
  });
  expect(link.getAttribute('href')).toMatch(/^\/host\.html\?compare=(infini,fourth|fourth,infini)$/);
  expect(screen.queryByRole('table')).toBeNull();
});

test('what none of them surely offers is offered elsewhere', async () => {
  await show('none');
  const gap = document.querySelector('[data-section=elsewhere] [data-gap]');
  expect(gap?.getAttribute('data-gap')).toBe('none');
  expect(gap?.querySelector('a')?.getAttribute('href')).toBe('/host.html?id=infini');
});

test('a host that the list does not know is named as such, beside those that it knows', async () => {
  await show('infini', 'nobody');
  expect(document.querySelector('[data-host-unknown=nobody]')).not.toBeNull();
});

test('who is notified on nothing is told where to choose, and still sees who they are', async () => {
  told.services = [];
  const table = await show('infini');
  expect(screen.getByRole('link', { name: 'Les choisir' }).getAttribute('href')).toBe('/options.html#services');
  expect(table.queryByText('Ce que vous utilisez')).toBeNull();
  expect(row('place')).toEqual(['Brest']);
});

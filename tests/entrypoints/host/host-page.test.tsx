// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { HostPage } from '../../../entrypoints/host/host-page';
import { loadHost } from '../../../entrypoints/host/load-host';
import type { Organization } from '../../../utils/core/registry/registry';
import { candidate, catalogue, organization, service } from '../../utils/core/sample-registry';
import { speak } from '../../speaking-browser';

const told = vi.hoisted(() => ({ organization: undefined as Organization | undefined }));
vi.mock('../../../utils/browser/browser', () => import('../../speaking-browser'));
vi.mock('../../../utils/browser/settings/settings-store', () => ({ readSettings: async () => ({ seed: 's' }) }));
vi.mock('../../../utils/browser/settings/stars', () => ({ storedStars: async () => [], setStar: async () => {} }));
vi.mock('../../../utils/browser/registry/read-registry', () => ({
  readRegistry: async () => ({ about: { version: 2026112600 } }),
  readOrganization: async () => told.organization,
}));
vi.mock('../../../utils/browser/registry/read-choosable', () => ({ readChoosable: async () => ({ catalogue }) }));
vi.mock('../../../utils/browser/registry/read-candidates', () => ({
  readCandidates: async () => new Map([['collab-text', [candidate(), candidate({ service: 'other/pad' })]]]),
}));

beforeEach(() => speak('fr'));
vi.stubGlobal('requestIdleCallback', () => {}); // a star that was given is drawn when there is nothing else to do
afterEach(cleanup);

async function show(over?: Partial<Organization>): Promise<string> {
  told.organization = over && organization(over);
  const { container } = render(<HostPage state={await loadHost('infini')} />);
  return container.textContent;
}

const entry = () => document.querySelector('[data-collective-entry]');
const title = () => screen.getByRole('heading', { level: 1 }).textContent;

describe('a member', () => {
  test('is told with its date, its services with their tasks, and what it does not publish', async () => {
    const text = await show({ membership: { state: 'member', since: '2016-10' } });
    expect(title()).toBe('Infini');
    expect(text).toMatch(/octobre 2016/);
    expect(text).toMatch(/Non publié|non publié|Ne publie pas/i);
    expect(document.querySelector('[data-host-page]')?.getAttribute('data-host-page')).toBe('infini');
    expect(document.querySelector('[data-host-service="infini/pad"] [data-task]')).not.toBeNull();
  });

  test('whose service nobody knows the kind of still leads to it', async () => {
    await show({ services: [service({ id: 'infini/odd', url: 'https://odd.infini.fr/', kinds: [] })] });
    const link = document.querySelector('[data-host-service="infini/odd"] a');
    expect(link?.getAttribute('href')).toBe('https://odd.infini.fr/');
  });

  test('tells of each service what it declares, in what state its software is, and what it does not publish', async () => {
    const source = 'https://infini.fr/pad (2026-11-20)';
    const software = { name: 'Etherpad', modules: [], version: '2.2' };
    const sources = { 'software.version': source };
    const text = await show({ sources, services: [service({ software, sources, startDate: '2019' })] });
    const line = within(document.querySelector<HTMLElement>('[data-host-service="infini/pad"]')!);
    expect(line.getByText('Version 2.2', { selector: 'li' })).toBeTruthy();
    expect(line.getByText('Service ouvert depuis 2019')).toBeTruthy();
    expect(line.getByText('Version 2.2', { selector: 'li > span' })).toBeTruthy();
    expect(line.getByText(/^Non publié.*à qui sont les machines, pays des machines$/)).toBeTruthy();
    expect(line.queryByText(/Engagements/)).toBeNull();
    expect(text).toContain('S’engage à');
  });

  test('that runs machines one way for some services and another way for others says which', async () => {
    const atHome = service({ id: 'infini/b', name: 'Polls', host: { providerType: 'HOME' } });
    await show({ services: [service(), atHome] });
    const machines = within(document.querySelector<HTMLElement>('[data-section=machines]')!);
    expect(machines.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Polls Machines dans ses propres locaux',
      'Pad Non publié',
    ]);
  });

  test('finds its whole files to copy', async () => {
    await show({ services: [service({ registration: ['Free'] })] });
    const fold = document.querySelector<HTMLDetailsElement>('[data-your-host]')!;
    fold.open = true;
    fireEvent(fold, new Event('toggle'));
    const whole = await screen.findByLabelText<HTMLTextAreaElement>('Vos fiches entières');
    expect(whole.value).toContain('service.registration = Free');
  });

  test('without a service is a page that says so', async () => {
    expect(await show({ services: [] })).toContain('La liste ne connaît aucun service de cet hébergeur.');
  });
});

test('a former member offers nothing: what it declared is told, and since when it is none', async () => {
  const text = await show({ membership: { state: 'former', until: '2023-09-12' } });
  expect(text).toContain('Infini n’est plus membre du collectif depuis le 12 sept. 2023');
  expect(document.querySelector('[data-host-service]')).toBeNull();
});

test('a host of which nobody knows whether it is a member is not said to be one', async () => {
  const text = await show({ membership: { state: 'uncertain' } });
  expect(text).not.toMatch(/Membre du collectif depuis/);
  expect(document.querySelector('[data-membership=uncertain]')).not.toBeNull();
});

test.each(['member', 'former', 'uncertain', 'collective'] as const)('the page of a %s has one title', async (state) => {
  await show({ membership: { state } });
  expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
});

test('the link to the collective leads to the host’s own entry where its address is known, and else says that it is not', async () => {
  await show({ id: 'nubo', name: 'Nubo' });
  expect(entry()?.querySelector('a')?.href).toBe('https://www.chatons.org/index.php/chatons/nubo');
  expect(entry()?.textContent).toContain('2026');
  cleanup();
  await show({});
  expect(entry()?.querySelector('a')?.href).toBe('https://www.chatons.org/search/by-service');
  expect(entry()?.textContent).toContain('l’adresse de sa fiche n’est pas connue ici');
});

test('whoever is no member commits to nothing, is not compared, and is not looked for where members are', async () => {
  await show({ membership: { state: 'former' } });
  expect([entry(), document.querySelector('[data-to-compare]')]).toEqual([null, null]);
  cleanup();
  await show({ membership: { state: 'uncertain' }, services: [] });
  expect(screen.getByRole('heading', { name: 'Qui est Infini' })).toBeTruthy();
});

test('an id that is in no list is a page that says so', async () => {
  await show();
  expect(title()).toBe('Hébergeur inconnu');
  expect(document.querySelector('[data-host-unknown=infini]')).not.toBeNull();
});
